package dev.trainyard.server.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A measurement as REST and stream send it. */
@Schema(name = "Measurement")
public record MeasurementView(
    @Schema(description = "1 for the run's first; there is no gap") long n,
    @Schema(example = "train/loss") String series,
    int epoch,
    @Schema(description = "Optimizer steps since the run began") long step,
    Instant at,
    @Schema(nullable = true, description = "null where it is not finite") Double value,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(allowableValues = {"NaN", "Infinity", "-Infinity"})
        String nonFinite) {

  public static MeasurementView of(NumberedMeasurement numbered) {
    Measurement measured = numbered.measurement();
    boolean finite = Double.isFinite(measured.value());
    return new MeasurementView(
        numbered.n(),
        measured.series().name(),
        measured.epoch(),
        measured.step(),
        measured.at(),
        finite ? measured.value() : null,
        finite ? null : AsMeasured.name(measured.value()));
  }
}
