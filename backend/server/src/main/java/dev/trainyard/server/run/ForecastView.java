package dev.trainyard.server.run;

import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.pool.WorkerKind;
import dev.trainyard.exchange.queue.Forecast;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.queue.RunResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** What was predicted of a run when it was handed in, and how right that was. */
@Schema(name = "RunForecast")
public record ForecastView(
    @Schema(nullable = true, description = "In training; null where no speed was known")
        Double seconds,
    @Schema(description = "Of its worker's memory") long bytes,
    @Schema(
            nullable = true,
            description = "What it took, by what was predicted; once it is trained")
        Double secondsRatio,
    @Schema(nullable = true, description = "The most that its worker's process had, where known")
        Long peakBytes,
    @Schema(nullable = true, description = "That, by what was predicted") Double bytesRatio) {

  /**
   * @param forecasts of the run, the fastest first
   * @return null if nothing was predicted of what trains it
   */
  static ForecastView of(RunRecord run, List<Forecast> forecasts) {
    return forecasts.stream()
        .filter(forecast -> isOf(run, forecast.kind()))
        .findFirst()
        .map(forecast -> of(forecast, run.result()))
        .orElse(null);
  }

  private static boolean isOf(RunRecord run, WorkerKind kind) {
    return run.engine().map(kind.engine()::equals).orElse(true)
        && run.device().map(kind.device()::equals).orElse(true);
  }

  private static ForecastView of(Forecast forecast, Optional<RunResult> result) {
    Double seconds = OrNull.of(forecast.seconds());
    Long peak =
        result
            .filter(known -> known.peakBytes().isPresent())
            .map(known -> known.peakBytes().getAsLong())
            .orElse(null);
    return new ForecastView(
        seconds,
        forecast.bytes(),
        seconds == null ? null : result.map(known -> known.seconds() / seconds).orElse(null),
        peak,
        peak == null ? null : (double) peak / forecast.bytes());
  }
}
