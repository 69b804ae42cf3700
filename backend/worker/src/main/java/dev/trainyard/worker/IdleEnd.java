package dev.trainyard.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a worker has been idle for so long that its machine should cost nothing any more. */
final class IdleEnd {
  private final Optional<Duration> after;
  private final Clock clock;
  private Instant since;

  /**
   * @param after empty for never
   */
  IdleEnd(Optional<Duration> after, Clock clock) {
    this.after = after;
    this.clock = clock;
    this.since = clock.instant();
  }

  /** It had a run until now. */
  void worked() {
    since = clock.instant();
  }

  boolean isDue() {
    return after.map(since::plus).map(end -> !clock.instant().isBefore(end)).orElse(false);
  }
}
