package dev.trainyard.server.leaderboard;

import dev.trainyard.engine.dataset.DatasetId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A contest in a workshop.
 *
 * @param heldOut the part of the data set that models are scored on
 * @param examples how many it has
 * @param autoEnter whether every run that may be entered is
 * @param limit how often one person's models are scored
 */
record Challenge(
    UUID id,
    UUID workshop,
    String title,
    String words,
    DatasetId dataset,
    String heldOut,
    int examples,
    boolean autoEnter,
    Limit limit,
    Instant openedAt,
    Optional<Instant> closedAt) {

  /** So many scorings of one person within so many minutes; the others wait. */
  record Limit(int scorings, int minutes) {}

  boolean isOpen() {
    return closedAt.isEmpty();
  }
}
