package dev.trainyard.exchange.database;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers as columns and JSON have them: null for none. */
public final class OrNull {
  private OrNull() {}

  public static Double of(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  public static Integer of(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  public static Long of(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
