package dev.trainyard.worker.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets work be done freely for a while, then as often as it takes one part in so many of the time.
 */
final class Pace {
  private final Clock clock;
  private final Duration free;
  private final int share;
  private volatile Instant notBefore = Instant.MIN;
  private Duration spent = Duration.ZERO;

  /**
   * @param free work that is not counted: a run of seconds is worth looking at, too
   * @param share 12 for one twelfth of the time
   */
  Pace(Clock clock, Duration free, int share) {
    this.clock = clock;
    this.free = free;
    this.share = share;
  }

  /** Whether it has been long enough since the work was done. */
  boolean allows() {
    return !clock.instant().isBefore(notBefore);
  }

  /** Does the work, and takes its time; called by one thread only. */
  void spend(Runnable work) {
    Instant start = clock.instant();
    work.run();
    Instant end = clock.instant();
    Duration took = Duration.between(start, end);
    spent = spent.plus(took);
    if (spent.compareTo(free) > 0) {
      notBefore = end.plus(took.multipliedBy(share));
    }
  }
}
