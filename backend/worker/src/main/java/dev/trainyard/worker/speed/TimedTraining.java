package dev.trainyard.worker.speed;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Progress;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainingObserver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Counts the steps of a training for a while and then ends it. The first step, which may build the
 * network or compile, and a short while after it are not counted; at least one whole step is.
 */
final class TimedTraining implements TrainingObserver, StopSignal {
  static final Duration WARM_UP = Duration.ofMillis(150);
  static final Duration COUNTED = Duration.ofMillis(250);

  private final Clock clock;
  private final StopSignal cancelled;
  private Instant warmAt;
  private Instant from;
  private long fromStep;
  private OptionalDouble stepsPerSecond = OptionalDouble.empty();

  TimedTraining(Clock clock, StopSignal cancelled) {
    this.clock = clock;
    this.cancelled = cancelled;
  }

  @Override
  public void stepped(Progress progress) {
    Instant now = clock.instant();
    if (warmAt == null) {
      warmAt = now.plus(WARM_UP);
    } else if (from == null && !now.isBefore(warmAt)) {
      from = now;
      fromStep = progress.step();
    } else if (from != null && !now.isBefore(from.plus(COUNTED))) {
      double seconds = Duration.between(from, now).toNanos() / 1e9;
      stepsPerSecond = OptionalDouble.of((progress.step() - fromStep) / seconds);
    }
  }

  @Override
  public void measured(Measurement measurement) {}

  @Override
  public boolean stopRequested() {
    return stepsPerSecond.isPresent() || cancelled.stopRequested();
  }

  /** Empty if it was cancelled before. */
  OptionalDouble stepsPerSecond() {
    return stepsPerSecond;
  }
}
