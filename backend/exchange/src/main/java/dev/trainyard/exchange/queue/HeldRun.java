package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import java.util.Optional;

/**
 * A run that its worker holds, locked until the transaction ends.
 *
 * @param stopReason if somebody wants it stopped
 * @param pauseReason if somebody wants it paused
 * @param requeueReason if somebody wants it to wait in the queue again
 */
public record HeldRun(
    RunId run,
    long lastMeasurement,
    int lostLeases,
    Optional<String> stopReason,
    Optional<String> pauseReason,
    Optional<String> requeueReason,
    Optional<StoredCheckpoint> checkpoint) {

  /** Where it belongs when its worker has given it up, for a reason in words. */
  Move givenUp(String reason) {
    if (stopReason.isPresent()) {
      return Move.stopped(stopReason.get());
    }
    return pauseReason
        .map(Move::paused)
        .orElseGet(() -> Move.backToQueue(requeueReason.orElse(reason) + " " + goesOn(checkpoint)));
  }

  static String goesOn(Optional<StoredCheckpoint> checkpoint) {
    return checkpoint
        .map(saved -> "It waits to go on from step %d.".formatted(saved.step()))
        .orElse("It waits to start again.");
  }
}
