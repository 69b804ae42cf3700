package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.pool.WorkerId;
import dev.trainyard.exchange.pool.WorkerInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * Runs that wait for a worker, and the leases under which workers train them. Times are the
 * database's clock, so that machines need not agree on theirs. Every method is one transaction and
 * rings {@link dev.trainyard.exchange.notify.Doorbell} after it.
 *
 * <p>All methods throw Spring's {@code DataAccessException} while the database is away; {@link
 * dev.trainyard.exchange.retry.PassingFailure} tells those from mistakes.
 */
public interface RunQueue {

  static RunQueue on(DataSource database, QueueSettings settings) {
    return new JdbcRunQueue(database, settings);
  }

  /**
   * Puts a run at the end of its owner's line.
   *
   * @throws QuotaReached if its owner has used up what the workshop allows
   * @throws IdempotencyKeyReused if the key stands for a run of another plan or title
   */
  Enqueued enqueue(NewRun run);

  /**
   * Gives this worker the run that is next by the fairness rule (fairness.sql) among those that it
   * may train: those that ask for its engine, and of {@code engine: auto} those that it does not
   * leave to a faster worker (auto.sql). The runs of workers that fell silent are sent back before.
   * Empty if nothing waits for it.
   */
  Optional<Lease> leaseNext(WorkerInfo worker);

  /**
   * The run's training begins.
   *
   * @param precision in which it is really trained, never AUTO
   * @throws LeaseLost if somebody else has the run
   */
  void began(Lease lease, Precision precision);

  /** Keeps the lease, with nothing new to tell. */
  LeaseAnswer renew(Lease lease);

  /** Keeps the lease and tells how far the run is. */
  LeaseAnswer renew(Lease lease, RunProgress progress);

  /**
   * Remembers where the run can go on. Measurements up to {@code checkpoint.step()} must be in the
   * metric log before.
   *
   * @return the key of the checkpoint that this one replaces, for the worker to delete
   * @throws LeaseLost if somebody else has the run
   */
  Optional<String> recordCheckpoint(Lease lease, StoredCheckpoint checkpoint);

  /**
   * Ends the run.
   *
   * @throws LeaseLost if somebody else has the run, or it is over
   */
  void finish(Lease lease, Outcome outcome);

  /**
   * A worker that drains gives its run back to the front of its owner's line; the run goes on from
   * its checkpoint. One that was to be stopped ends instead, and one that was to be paused waits.
   *
   * @param reason in words, what the owner reads while the run waits
   * @throws LeaseLost if somebody else has the run, or it is over
   */
  void handBack(Lease lease, String reason);

  /**
   * The device's memory did not suffice: the run goes back to the queue with its checkpoint, and
   * from now on only to workers with more memory.
   *
   * @return false, and nothing changed, if no live worker has more: finish it as failed
   * @throws LeaseLost if somebody else has the run, or it is over
   */
  boolean outOfMemory(Lease lease);

  /**
   * Stops a waiting or paused run at once and a running one at its worker's next renewal. Does
   * nothing to a run that is over or unknown. The first reason stands.
   *
   * @param reason in words, such as "Stopped by Ada."
   */
  void requestStop(RunId run, String reason);

  /**
   * Pauses a waiting run at once and a running one at its worker's next renewal. Does nothing to a
   * run that is paused, to be stopped, over or unknown.
   *
   * @param reason in words, such as "Paused by Ada."
   */
  void requestPause(RunId run, String reason);

  /**
   * Lets a paused run wait for a worker again; it goes on from its checkpoint. A running one is not
   * paused after all.
   */
  void goOn(RunId run);

  /**
   * Lets a waiting run go before all others, after those that were moved up earlier. It is still
   * held while its owner trains as many as the workshop allows.
   *
   * @param reason in words, for everybody to read
   * @return false, and nothing changed, if it does not wait
   */
  boolean moveUp(RunId run, String reason);

  /**
   * Takes a run from its worker: it waits again, and goes on from its checkpoint.
   *
   * @param reason in words, what its owner reads while it waits
   * @return false, and nothing changed, if it is not in training
   */
  boolean requeue(RunId run, String reason);

  /**
   * Sends back the runs whose workers fell silent; {@link #leaseNext} does so too.
   *
   * @return those that changed their state
   */
  List<RunId> requeueExpired();

  /**
   * Sends back the run of a worker that is known to be dead, without waiting for its lease to end.
   *
   * @return those that changed their state
   */
  List<RunId> releaseWorker(WorkerId worker, String reason);

  /**
   * Which engines are here for a workload, how fast each is, and what auto would choose now.
   *
   * @param memory that a worker must have, in bytes, by engine and processor: "pytorch cuda"; empty
   *     for any
   */
  EngineOffers offers(Workload workload, Precision wanted, Map<String, Long> memory);

  /** For whatever memory a worker has. */
  default EngineOffers offers(Workload workload, Precision wanted) {
    return offers(workload, wanted, Map.of());
  }

  /** The run's place in the queue, 1 for the next to be leased; empty if it does not wait. */
  OptionalInt position(RunId run);

  /** The place of every run that waits, in order. */
  Map<RunId, Integer> positions();

  /**
   * Forgets a run that is over, with its measurements and the list of its artifacts. What lies in
   * the object store stays.
   *
   * @return false if it is not over, or unknown
   */
  boolean remove(RunId run);
}
