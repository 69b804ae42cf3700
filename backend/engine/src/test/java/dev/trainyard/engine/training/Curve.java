package dev.trainyard.engine.training;

import java.util.Map;
import java.util.TreeMap;

/** A run's numbers as rows are kept: by series and step, the first one stands. */
final class Curve {
  private final Map<String, String> rows = new TreeMap<>();

  static Curve of(Iterable<Measurement> measurements) {
    return new Curve().and(measurements);
  }

  /** Adds what was measured later. How fast it went is no part of a curve. */
  Curve and(Iterable<Measurement> measurements) {
    for (Measurement measurement : measurements) {
      if (!measurement.series().equals(Series.IMAGES_PER_SECOND)) {
        rows.putIfAbsent(
            "%s at %06d".formatted(measurement.series().name(), measurement.step()),
            measurement.value() + " in epoch " + measurement.epoch());
      }
    }
    return this;
  }

  /** Every number exactly as a double prints it. */
  Map<String, String> rows() {
    return rows;
  }
}
