package dev.trainyard.exchange.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one statement that says who is next: columns id and position, 1 for the next. */
final class Fairness {
  static final String SQL = read();

  private Fairness() {}

  private static String read() {
    try (InputStream sql = Fairness.class.getResourceAsStream("fairness.sql")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
