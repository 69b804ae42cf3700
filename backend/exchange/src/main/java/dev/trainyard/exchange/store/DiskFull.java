package dev.trainyard.exchange.store;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

/** Recognises a full disk by the system's words; Java has no type for it. */
final class DiskFull {
  private DiskFull() {}

  static boolean is(IOException failure) {
    String words = words(failure).toLowerCase(Locale.ROOT);
    return Stream.of("no space left", "disk quota exceeded", "not enough space", "disk full")
        .anyMatch(words::contains);
  }

  /** What happened, also for those file exceptions whose message is only a path. */
  static String words(IOException failure) {
    return failure.getClass().getSimpleName() + " " + failure.getMessage();
  }
}
