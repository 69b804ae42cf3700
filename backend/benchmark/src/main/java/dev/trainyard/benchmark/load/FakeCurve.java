package dev.trainyard.benchmark.load;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the fake training measures: two numbers at each step and two more at each epoch's end, all
 * of them functions of seed and step. So whoever knows the plan knows every row that must be in the
 * log.
 */
record FakeCurve(long seed, long stepsPerEpoch) {

  /** What is measured after a step, 1 for the first of the run. */
  List<Measurement> at(long step, Instant now) {
    List<Measurement> all = new ArrayList<>();
    all.add(of(Series.TRAIN_LOSS, step, now));
    all.add(of(Series.TRAIN_ACCURACY, step, now));
    if (step % stepsPerEpoch == 0) {
      all.add(of(Series.TEST_LOSS, step, now));
      all.add(of(Series.TEST_ACCURACY, step, now));
    }
    return all;
  }

  /** The value of each row up to a step, by {@link #name}. */
  Map<String, Double> upTo(long last) {
    Map<String, Double> rows = new TreeMap<>();
    for (long step = 1; step <= last; step++) {
      at(step, Instant.EPOCH)
          .forEach(row -> rows.put(name(row.series().name(), row.step()), row.value()));
    }
    return rows;
  }

  /** Series and step are what makes a measurement itself. */
  static String name(String series, long step) {
    return series + " " + step;
  }

  int epoch(long step) {
    return (int) ((step - 1) / stepsPerEpoch) + 1;
  }

  private Measurement of(Series series, long step, Instant now) {
    return new Measurement(series, epoch(step), step, now, value(series, step));
  }

  private double value(Series series, long step) {
    return Math.abs(Math.sin(31.0 * seed + series.name().hashCode() + step));
  }
}
