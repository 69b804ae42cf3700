package dev.trainyard.engine.training.loop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Images per second of training, without the time for evaluation. */
final class Throughput {
  private final Clock clock;
  private Instant since;
  private long images;
  private double imagesPerSecond;

  Throughput(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** Starts an interval. */
  void begin() {
    since = clock.instant();
    images = 0;
  }

  void add(int batch) {
    images += batch;
  }

  /** Ends an interval and starts the next. */
  void measure() {
    double seconds = Duration.between(since, clock.instant()).toNanos() / 1e9;
    imagesPerSecond = seconds > 0 ? images / seconds : imagesPerSecond;
    begin();
  }

  /** Of the last interval; 0 before its end. */
  double imagesPerSecond() {
    return imagesPerSecond;
  }
}
