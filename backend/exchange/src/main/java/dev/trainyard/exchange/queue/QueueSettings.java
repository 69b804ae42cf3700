package dev.trainyard.exchange.queue;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How long the queue trusts a silent worker.
 *
 * @param lease how long a lease lasts without renewal
 * @param renewal how often a worker should renew it
 * @param lostLeases a run that lost this many leases has failed
 */
public record QueueSettings(Duration lease, Duration renewal, int lostLeases) {
  /** A run that should take no longer may use the lane of short runs. */
  private static final Duration SHORT_RUN = Duration.ofSeconds(60);

  /** What a run counts as of which nobody knows how long it takes. */
  static final int UNKNOWN_SECONDS = 60;

  /** Whether a run that should take so long may use the lane of short runs. */
  static boolean isShort(OptionalDouble expectedSeconds) {
    return expectedSeconds.orElse(Double.MAX_VALUE) <= SHORT_RUN.toSeconds();
  }

  public static final QueueSettings DEFAULT =
      new QueueSettings(Duration.ofSeconds(15), Duration.ofSeconds(1), 2);
}
