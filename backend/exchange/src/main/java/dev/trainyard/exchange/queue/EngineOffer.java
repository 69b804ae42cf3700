package dev.trainyard.exchange.queue;

import dev.trainyard.engine.forecast.TrainingTime;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.exchange.pool.WorkerKind;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one kind of worker offers for a workload.
 *
 * @param workers live ones
 * @param free of these, those that hold no run
 * @param imagesPerSecond empty while nothing was measured on this kind
 * @param measured whether it is of this very workload; else it is predicted from another
 * @param takes whether a worker of this kind takes the run if it asks now, by the rule of auto.sql;
 *     else it leaves it to a faster one
 */
public record EngineOffer(
    WorkerKind kind,
    int workers,
    int free,
    OptionalDouble imagesPerSecond,
    boolean measured,
    boolean takes) {
  /** How long a plan of that workload trains; empty while its speed is unknown. */
  public Optional<TrainingTime> timeOf(Plan plan) {
    return imagesPerSecond.isPresent()
        ? Optional.of(TrainingTime.of(plan, imagesPerSecond.getAsDouble(), measured))
        : Optional.empty();
  }

  EngineOffer takenInAnyCase() {
    return new EngineOffer(kind, workers, free, imagesPerSecond, measured, true);
  }

  boolean isKnown() {
    return imagesPerSecond.isPresent();
  }
}
