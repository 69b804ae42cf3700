package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.SeriesChoice;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/runs/{id}/health")
@Tag(name = "Runs")
class LayerApi {
  /** More than a run's looks at its layers give. */
  private static final int MOST_ROWS = 100_000;

  private final Runs runs;
  private final MetricLog metrics;

  LayerApi(Runs runs, MetricLog metrics) {
    this.runs = runs;
    this.metrics = metrics;
  }

  @Operation(
      summary = "See how the layers of a run fare",
      description =
          "What is measured as layer/<node>/<quantity>, as curves. The stream goes on with"
              + " {\"watch\": \"runs/<id>/layers\", \"after\": n}; histograms are the artifacts"
              + " health/epoch-N.json, those after the first step epoch 0.")
  @GetMapping
  LayerView health(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    RunRecord run = runs.of(person, new RunId(id));
    return LayerView.of(metrics.after(run.id(), 0, SeriesChoice.LAYERS, MOST_ROWS));
  }
}
