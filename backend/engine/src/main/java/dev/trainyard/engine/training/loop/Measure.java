package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import dev.trainyard.engine.training.TrainingObserver;
import java.time.Clock;
import java.util.OptionalDouble;

/** Tells an observer numbers, with the time. */
record Measure(TrainingObserver observer, Clock clock) {
  void value(Series series, int epoch, long step, double value) {
    observer.measured(new Measurement(series, epoch, step, clock.instant(), value));
  }

  /** What the task does not have is not measured. */
  void value(Series series, int epoch, long step, OptionalDouble value) {
    value.ifPresent(number -> value(series, epoch, step, number));
  }
}
