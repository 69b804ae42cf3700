package dev.trainyard.exchange.pool;

import dev.trainyard.engine.run.RunId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The workers of the pool. Times are the database's clock. */
public interface WorkerRegistry {

  static WorkerRegistry on(DataSource database, PoolSettings settings) {
    return new JdbcWorkerRegistry(database, settings);
  }

  /** A worker comes, or comes again with the same id; it is idle. */
  void register(WorkerInfo worker);

  /**
   * A worker is alive; to be told every few seconds.
   *
   * @param state IDLE, TRAINING or DRAINING
   * @return false if the pool has forgotten it: register again
   */
  boolean seen(WorkerId worker, WorkerState state, Optional<RunId> run);

  /**
   * Whether a worker is to hand back its run and take no other. It hears so when it renews its
   * lease or asks for the next; an order outlives its restart under the same id.
   *
   * @return false if there is no such worker
   */
  boolean orderDrain(WorkerId worker, boolean drain);

  /** A worker ends. */
  void gone(WorkerId worker);

  /** In the order of their names; those lost too long ago are left out. */
  List<WorkerRecord> list();
}
