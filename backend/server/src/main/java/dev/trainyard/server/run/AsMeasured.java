package dev.trainyard.server.run;

import java.util.Map;

/** Numbers in JSON as they were measured, although JSON knows neither NaN nor infinity. */
public final class AsMeasured {
  private AsMeasured() {}

  /** The number, or {@code {"nonFinite": "NaN"}} in its place. */
  public static Object json(double value) {
    return Double.isFinite(value) ? (Object) value : Map.of("nonFinite", name(value));
  }

  /** "NaN", "Infinity" or "-Infinity". */
  static String name(double value) {
    return Double.toString(value);
  }
}
