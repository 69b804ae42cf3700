package dev.trainyard.server.queue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * Who waits, in order.
 *
 * @param entries the first of them, and one's own
 * @param waiting how many there are
 * @param own what the person who asks has of the pool in their workshop
 * @param told how right the predicted starts were; null for who does not organize
 */
@Schema(name = "Queue")
record QueueView(
    List<EntryView> entries, int waiting, UseView own, @Schema(nullable = true) ToldView told) {

  /** A run that waits; of somebody else's only organizers see whose and which. */
  @Schema(name = "QueueEntry")
  record EntryView(
      int position,
      @Schema(nullable = true) UUID run,
      @Schema(nullable = true) String title,
      @Schema(nullable = true) String owner,
      boolean own,
      @Schema(description = "Whether it waits until its owner may have another in training")
          boolean held,
      @Schema(description = "0 for its owner's first run, 1 for the second, 2 for all others")
          int round,
      boolean movedUp,
      @Schema(description = "Worker seconds that its owner used of late; they halve in 30 minutes")
          double recentSeconds,
      @Schema(nullable = true) Double expectedSeconds,
      @Schema(nullable = true, description = "As often sooner as later") Double startsInSeconds,
      @Schema(nullable = true, description = "Nine times in ten sooner")
          Double startsInSecondsAtMost,
      @Schema(description = "What comes first, in words") String why) {}

  /** What somebody has of the pool, and may have; null for no limit. */
  @Schema(name = "PoolUse")
  record UseView(
      int running,
      @Schema(nullable = true) Integer mostRunning,
      int queued,
      @Schema(nullable = true) Integer mostQueued,
      @Schema(description = "Of workers, altogether") double seconds,
      @Schema(nullable = true) Integer mostMinutes,
      @Schema(description = "Of workers, of late; they halve in 30 minutes") double recentSeconds,
      long storageBytes,
      @Schema(nullable = true) Long mostStorageBytes) {}

  /** Predicted starts against real ones, of the last runs that had to wait. */
  @Schema(name = "ToldStarts")
  record ToldView(
      int runs,
      @Schema(nullable = true, description = "Median of |actual / predicted - 1|")
          Double medianError,
      @Schema(nullable = true, description = "Share that began before what nine in ten should")
          Double beforeMost) {}
}
