package dev.trainyard.server.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Series;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import dev.trainyard.exchange.metrics.SeriesChoice;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/runs/{id}")
@Tag(name = "Runs")
class MeasurementApi {
  private static final String LIMIT = "The limit must be 1 to 20,000.";
  private static final String SERIES =
      "Only these; may repeat. layer/ stands for all that begin so: without being named, what is"
          + " measured of layers is left out.";
  private static final String POINTS = "A curve has 4 to 5,000 points.";

  private final Runs runs;
  private final MetricLog metrics;

  MeasurementApi(Runs runs, MetricLog metrics) {
    this.runs = runs;
    this.metrics = metrics;
  }

  /** Measurements by ascending number; the next page goes on after {@code next}. */
  record MeasurementList(List<MeasurementView> measurements, long next) {}

  /** One point of a curve. */
  record PointView(
      long step,
      int epoch,
      @Schema(nullable = true) Double value,
      @JsonInclude(JsonInclude.Include.NON_NULL) String nonFinite) {
    static PointView of(NumberedMeasurement numbered) {
      MeasurementView view = MeasurementView.of(numbered);
      return new PointView(view.step(), view.epoch(), view.value(), view.nonFinite());
    }
  }

  /** One series with few points. */
  record CurveView(String series, List<PointView> points) {}

  /** Curves with everything up to measurement {@code n}, or a little more. */
  record CurveList(List<CurveView> curves, long n) {}

  @Operation(summary = "Read what a run measured, after a number")
  @GetMapping("/measurements")
  MeasurementList measurements(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Min(value = 0, message = "Numbers begin at 1; 0 is before all.")
          @RequestParam(defaultValue = "0")
          long after,
      @Parameter(description = SERIES) @RequestParam(defaultValue = "") Set<String> series,
      @Min(value = 1, message = LIMIT)
          @Max(value = 20_000, message = LIMIT)
          @RequestParam(defaultValue = "5000")
          int limit) {
    RunRecord run = runs.of(person, new RunId(id));
    List<MeasurementView> found =
        metrics.after(run.id(), after, SeriesChoice.named(series), limit).stream()
            .map(MeasurementView::of)
            .toList();
    return new MeasurementList(found, found.isEmpty() ? after : found.get(found.size() - 1).n());
  }

  @Operation(
      summary = "Read curves with few points",
      description = "Of every stretch the lowest and the highest value: no extremum is lost.")
  @GetMapping("/curves")
  CurveList curves(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(description = SERIES) @RequestParam(defaultValue = "") Set<String> series,
      @Min(value = 4, message = POINTS)
          @Max(value = 5_000, message = POINTS)
          @RequestParam(defaultValue = "1000")
          int points) {
    RunRecord run = runs.of(person, new RunId(id));
    List<CurveView> curves =
        metrics.series(run.id(), SeriesChoice.named(series)).stream()
            .map(one -> new CurveView(one.name(), outline(run.id(), one, points)))
            .toList();
    return new CurveList(curves, run.lastMeasurement());
  }

  private List<PointView> outline(RunId run, Series series, int points) {
    return metrics.outline(run, series, points).stream().map(PointView::of).toList();
  }
}
