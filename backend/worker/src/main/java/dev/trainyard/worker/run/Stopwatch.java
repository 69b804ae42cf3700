package dev.trainyard.worker.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time that a run spent in training, earlier attempts included. */
final class Stopwatch {
  private final Clock clock;
  private final Instant start;
  private final Duration before;

  Stopwatch(Clock clock, Duration before) {
    this.clock = clock;
    this.start = clock.instant();
    this.before = before;
  }

  Duration trained() {
    return before.plus(Duration.between(start, clock.instant()));
  }
}
