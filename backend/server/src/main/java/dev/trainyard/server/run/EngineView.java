package dev.trainyard.server.run;

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
        boolean chosen) {

  static EngineView of(EngineOffer offer, boolean chosen) {
    return new EngineView(
        offer.kind().engine(),
        offer.kind().device(),
        offer.workers(),
        offer.free(),
        offer.imagesPerSecond().isPresent() ? offer.imagesPerSecond().getAsDouble() : null,
        offer.measured(),
        chosen);
  }
}
