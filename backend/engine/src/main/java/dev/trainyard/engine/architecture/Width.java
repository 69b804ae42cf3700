package dev.trainyard.engine.architecture;

import dev.trainyard.engine.Problem;
import java.util.Optional;

/** A factor on the published numbers of filters and units. */
public record Width(double factor) {
  private static final double LEAST = 0.05;
  private static final double MOST = 16;

  static Optional<Problem> problem(double factor) {
    if (factor >= LEAST && factor <= MOST) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            "/width",
            "width must be between %s and %.0f, not %s; 1 is the published width.",
            LEAST,
            MOST,
            factor));
  }

  /** A published number times the factor, rounded, at least 1. */
  public int of(int published) {
    return (int) Math.max(1, Math.round(published * factor));
  }
}
