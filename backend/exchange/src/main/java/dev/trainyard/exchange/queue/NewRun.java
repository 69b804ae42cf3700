package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A run as it is handed in.
 *
 * @param title 1 to 200 characters
 * @param plan the canonical plan as JSON text
 * @param engine the engine that must train it ("dl4j"), or "auto" for any
 * @param precision that it asks for
 * @param workload by which its speed is predicted
 * @param memoryNeeded that a worker must have, in bytes, by engine and processor: "pytorch cuda"
 * @param forecasts what it will take on those workers that are here
 * @param label that its worker must have; empty for any
 * @param idempotencyKey the client's own name of this request; the same owner's second request of
 *     the same name answers with the first run
 */
public record NewRun(
    RunId id,
    UUID owner,
    UUID workshop,
    String title,
    String plan,
    String engine,
    Precision precision,
    Workload workload,
    Map<String, Long> memoryNeeded,
    List<Forecast> forecasts,
    Optional<String> label,
    Optional<String> idempotencyKey) {
  /** Any engine will do. */
  public static final String ANY_ENGINE = "auto";

  /** On whatever worker. */
  public NewRun(
      RunId id,
      UUID owner,
      UUID workshop,
      String title,
      String plan,
      String engine,
      Precision precision,
      Workload workload,
      Map<String, Long> memoryNeeded,
      List<Forecast> forecasts,
      Optional<String> idempotencyKey) {
    this(
        id,
        owner,
        workshop,
        title,
        plan,
        engine,
        precision,
        workload,
        memoryNeeded,
        forecasts,
        Optional.empty(),
        idempotencyKey);
  }

  /** What it takes on the fastest kind of worker that is here and may train it. */
  OptionalDouble expectedSeconds() {
    return forecasts.stream()
        .filter(forecast -> engine.equals(ANY_ENGINE) || engine.equals(forecast.kind().engine()))
        .flatMapToDouble(forecast -> forecast.seconds().stream())
        .min();
  }
}
