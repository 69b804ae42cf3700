package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.pool.WorkerId;
import java.util.Optional;

/**
 * One step of a run from state to state.
 *
 * @param reason in words, never empty
 * @param worker that trains it from now on, if {@code to} is RUNNING
 * @param lostLease whether the step is taken because a worker fell silent
 * @param failure if {@code to} is FAILED
 */
record Move(
    RunState to,
    String reason,
    Optional<WorkerId> worker,
    boolean lostLease,
    Optional<Failure> failure) {

  static Move toWorker(WorkerId worker, String reason) {
    return new Move(RunState.RUNNING, reason, Optional.of(worker), false, Optional.empty());
  }

  static Move backToQueue(String reason) {
    return new Move(RunState.QUEUED, reason, Optional.empty(), false, Optional.empty());
  }

  static Move paused(String reason) {
    return new Move(RunState.PAUSED, reason, Optional.empty(), false, Optional.empty());
  }

  static Move stopped(String reason) {
    return new Move(RunState.STOPPED, reason, Optional.empty(), false, Optional.empty());
  }

  static Move succeeded(String reason) {
    return new Move(RunState.SUCCEEDED, reason, Optional.empty(), false, Optional.empty());
  }

  static Move failed(String reason, Failure failure) {
    return new Move(RunState.FAILED, reason, Optional.empty(), false, Optional.of(failure));
  }

  /** The same step, counted as a lost lease. */
  Move afterLostLease() {
    return new Move(to, reason, worker, true, failure);
  }
}
