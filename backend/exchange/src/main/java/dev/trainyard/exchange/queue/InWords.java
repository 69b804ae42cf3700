package dev.trainyard.exchange.queue;

import java.time.Duration;

/** A length of time as a person says it. */
final class InWords {
  private InWords() {}

  static String of(Duration duration) {
    return duration.toSeconds() == 0
        ? duration.toMillis() + " ms"
        : duration.toSeconds() == 1 ? "1 second" : duration.toSeconds() + " seconds";
  }
}
