package dev.trainyard.server.home.worker;

import java.time.Duration;

/** How long to wait before a process that keeps dying is started again. */
final class Backoff {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration HEALTHY = Duration.ofSeconds(60);

  private Duration next = Duration.ZERO;
  private long startedAt;

  void started() {
    startedAt = System.nanoTime();
  }

  /** Nothing after a healthy life or the first death; then 1 s, 2 s … 30 s. */
  Duration next() {
    if (System.nanoTime() - startedAt > HEALTHY.toNanos()) {
      next = Duration.ZERO;
    }
    Duration now = next;
    Duration longer = now.isZero() ? Duration.ofSeconds(1) : now.multipliedBy(2);
    next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    return now;
  }
}
