package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.pool.WorkerKind;
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
  EngineOffer takenInAnyCase() {
    return new EngineOffer(kind, workers, free, imagesPerSecond, measured, true);
  }

  boolean isKnown() {
    return imagesPerSecond.isPresent();
  }
}
