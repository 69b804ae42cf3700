package dev.trainyard.exchange.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements that are long enough for a file of their own, beside the class that uses them. */
public final class SqlFile {
  private SqlFile() {}

  public static String read(Class<?> beside, String name) {
    try (InputStream sql = beside.getResourceAsStream(name)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
