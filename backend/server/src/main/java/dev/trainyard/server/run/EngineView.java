package dev.trainyard.server.run;

import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.queue.EngineOffer;
import io.swagger.v3.oas.annotations.media.Schema;

/** What live workers of one engine and device would do with a plan. */
@Schema(name = "EngineForecast")
record EngineView(
    @Schema(example = "pytorch") String engine,
    @Schema(description = "What they train on, in words") String device,
    @Schema(description = "How many of them there are") int workers,
    @Schema(description = "How many of these hold no run") int free,
    @Schema(nullable = true, description = "null while nothing was measured on them")
        Double imagesPerSecond,
    @Schema(description = "Whether this very workload was measured; else the speed is predicted")
        boolean measured,
    @Schema(description = "Whether the run would be theirs now; for none if several may be first")
        boolean chosen,
    @Schema(
            nullable = true,
            description = "How long it would train; null while nothing was measured")
        TimeView time,
    @Schema(description = "The memory that the training takes, in bytes") long memoryBytes) {

  /** How long a training takes, in seconds. */
  @Schema(name = "TrainingTime")
  record TimeView(
      @Schema(description = "As often less as more") double typical,
      double least,
      double most,
      @Schema(example = "between 2 and 7 minutes") String words) {}

  static EngineView of(ForecastRun.OnKind kind, boolean chosen) {
    EngineOffer offer = kind.offer();
    return new EngineView(
        offer.kind().engine(),
        offer.kind().device(),
        offer.workers(),
        offer.free(),
        OrNull.of(offer.imagesPerSecond()),
        offer.measured(),
        chosen,
        kind.time()
            .map(
                time ->
                    new TimeView(
                        time.typical(), time.least(), time.most(), time.inWords(offer.measured())))
            .orElse(null),
        kind.bytes());
  }
}
