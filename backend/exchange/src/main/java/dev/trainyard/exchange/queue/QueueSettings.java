package dev.trainyard.exchange.queue;

import java.time.Duration;

/**
 * How long the queue trusts a silent worker.
 *
 * @param lease how long a lease lasts without renewal
 * @param renewal how often a worker should renew it
 * @param lostLeases a run that lost this many leases has failed
 */
public record QueueSettings(Duration lease, Duration renewal, int lostLeases) {
  /** A run that should take no longer may use the lane of short runs. */
  public static final Duration SHORT_RUN = Duration.ofSeconds(60);

  public static final QueueSettings DEFAULT =
      new QueueSettings(Duration.ofSeconds(15), Duration.ofSeconds(1), 2);
}
