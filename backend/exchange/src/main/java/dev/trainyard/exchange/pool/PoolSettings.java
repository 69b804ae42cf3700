package dev.trainyard.exchange.pool;

import java.time.Duration;

/**
 * How long the pool remembers a silent worker.
 *
 * @param lostAfter silence after which a worker counts as lost
 * @param forgottenAfter silence after which it is no longer listed
 */
public record PoolSettings(Duration lostAfter, Duration forgottenAfter) {
  public static final PoolSettings DEFAULT =
      new PoolSettings(Duration.ofSeconds(10), Duration.ofMinutes(10));
}
