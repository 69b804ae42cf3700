package dev.trainyard.worker.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets work be done as often as it takes at most one part in so many of the time. */
final class Pace {
  private final Clock clock;
  private final int share;
  private volatile Instant notBefore = Instant.MIN;

  /**
   * @param share 12 for one twelfth of the time
   */
  Pace(Clock clock, int share) {
    this.clock = clock;
    this.share = share;
  }

  /** Whether it has been long enough since the work was done. */
  boolean allows() {
    return !clock.instant().isBefore(notBefore);
  }

  /** Does the work, and takes its time. */
  void spend(Runnable work) {
    Instant start = clock.instant();
    work.run();
    Instant end = clock.instant();
    notBefore = end.plus(Duration.between(start, end).multipliedBy(share));
  }
}
