package dev.trainyard.server.leaderboard;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;

/**
 * One model that somebody entered.
 *
 * @param run that trained it; may be deleted since
 * @param title of that run
 * @param sha256 of the file, 64 hexadecimal digits
 * @param key of the file in the object store
 * @param reason why it is in this state, in words
 * @param score empty until it is scored
 */
record Entry(
    UUID id,
    UUID challenge,
    UUID owner,
    UUID run,
    String title,
    Optional<String> architecture,
    int epoch,
    String sha256,
    String key,
    long bytes,
    State state,
    String reason,
    Instant enteredAt,
    Optional<Score> score) {

  enum State {
    WAITING,
    SCORED,
    REFUSED
  }

  /**
   * How it fared.
   *
   * @param seconds from its run's first lease to the end of its epoch; empty if nobody knows
   * @param hits one bit for each held-out example: whether it was right
   */
  record Score(Instant at, long parameters, Optional<Double> seconds, int correct, BitSet hits) {}
}
