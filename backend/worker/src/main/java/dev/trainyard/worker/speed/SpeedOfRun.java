package dev.trainyard.worker.speed;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** The typical speed of one run, from what its trainer measures on the way. */
public final class SpeedOfRun {
  private static final Duration TIME_ENOUGH = Duration.ofSeconds(2);
  private static final long STEPS_ENOUGH = 50;

  /** A long run is judged by its last measurements. */
  private static final int KEPT = 300;

  private final Deque<Double> imagesPerSecond = new ArrayDeque<>();
  private Instant warmAt;
  private long warmStep;
  private Duration time = Duration.ZERO;
  private long steps;

  /** Hears every measurement of the run; the first speed only ends the warm-up. */
  public void measured(Measurement measurement) {
    if (!measurement.series().equals(Series.IMAGES_PER_SECOND)) {
      return;
    }
    if (warmAt == null) {
      warmAt = measurement.at();
      warmStep = measurement.step();
      return;
    }
    time = Duration.between(warmAt, measurement.at());
    steps = measurement.step() - warmStep;
    imagesPerSecond.addLast(measurement.value());
    if (imagesPerSecond.size() > KEPT) {
      imagesPerSecond.removeFirst();
    }
  }

  /** The median; empty if the run was too short to tell. */
  public OptionalDouble typical() {
    if (imagesPerSecond.isEmpty() || (time.compareTo(TIME_ENOUGH) < 0 && steps < STEPS_ENOUGH)) {
      return OptionalDouble.empty();
    }
    return imagesPerSecond.stream()
        .mapToDouble(Double::doubleValue)
        .sorted()
        .skip(imagesPerSecond.size() / 2)
        .findFirst();
  }
}
