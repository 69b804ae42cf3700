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
  public static final QueueSettings DEFAULT =
      new QueueSettings(Duration.ofSeconds(15), Duration.ofSeconds(1), 2);
}
