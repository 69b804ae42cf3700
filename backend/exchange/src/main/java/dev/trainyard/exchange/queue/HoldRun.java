package dev.trainyard.exchange.queue;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fence: no worker writes about a run without passing here, in the same transaction. */
public final class HoldRun {
  /** The columns of a {@link HeldRun}. */
  static final String COLUMNS =
      """
      id, last_measurement, lost_leases, stop_reason, pause_reason, requeue_reason,
      checkpoint_key, checkpoint_epoch, checkpoint_step""";

  /** The workers that a run has lost, with the one that it loses now; of the table run. */
  static final String LOST_WORKERS =
      """
      array_append(run.lost_workers,
                   coalesce((select name || ' on ' || host from worker where worker.id = run.worker_id),
                            'a worker that has left the pool'))""";

  private HoldRun() {}

  /**
   * Locks the run until the transaction ends.
   *
   * @throws LeaseLost if somebody else has the run, or it is over
   */
  public static HeldRun by(JdbcClient jdbc, Lease lease) {
    return find(jdbc, lease).orElseThrow(() -> new LeaseLost(lease));
  }

  static Optional<HeldRun> find(JdbcClient jdbc, Lease lease) {
    return jdbc.sql(
            """
            select %s
            from run
            where id = :run and attempt = :attempt and worker_id = :worker and state = 'RUNNING'
            for update
            """
                .formatted(COLUMNS))
        .param("run", lease.run().value())
        .param("attempt", lease.attempt())
        .param("worker", lease.worker().value())
        .query(RunRows::held)
        .optional();
  }
}
