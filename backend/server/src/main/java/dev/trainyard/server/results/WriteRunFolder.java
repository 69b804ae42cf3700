package dev.trainyard.server.results;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.artifact.ModelName;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import dev.trainyard.exchange.metrics.SeriesChoice;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.queue.RunResult;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.run.RunView;
import dev.trainyard.server.workshop.WriteCsv;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one run: its model, plan, curve and card. */
@Component
class WriteRunFolder {
  private static final int ROWS = 5_000;
  private static final SeriesChoice ALL = new SeriesChoice(List.of("%"), "");

  private final ArtifactLog artifacts;
  private final ObjectStore store;
  private final MetricLog metrics;
  private final JsonMapper json;

  WriteRunFolder(ArtifactLog artifacts, ObjectStore store, MetricLog metrics, JsonMapper json) {
    this.artifacts = artifacts;
    this.store = store;
    this.metrics = metrics;
    this.json = json;
  }

  PackedRun write(ZipFolder zip, RunRecord run, RunView view) throws IOException {
    String folder = SafeName.of(run);
    String missing = model(zip, folder + "/model.onnx", run);
    zip.text(
        folder + "/plan.json",
        json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(run.plan())));
    zip.lines(folder + "/curve.csv", out -> curve(out, run.id()));
    zip.text(folder + "/card.md", new RunCard(run, view, json.readTree(run.plan())).text());
    OptionalDouble accuracy =
        run.result().map(RunResult::testAccuracy).orElse(OptionalDouble.empty());
    return new PackedRun(folder, run.title(), run.state(), accuracy, missing);
  }

  /** Gives why there is none, in words; nothing if it is there. */
  private String model(ZipFolder zip, String name, RunRecord run) throws IOException {
    Optional<Artifact> model = artifacts.find(run.id(), ModelName.NEWEST);
    if (model.isEmpty()) {
      return "It ended before an epoch was done, so it left no model.";
    }
    InputStream content;
    try {
      content = store.open(model.get().key());
    } catch (NoSuchObject gone) {
      return "Its model file is gone from the server's store.";
    }
    zip.copyAsItIs(name, content);
    return "";
  }

  private void curve(Writer out, RunId run) throws IOException {
    out.write(WriteCsv.row(List.of("series", "step", "epoch", "value")));
    long after = 0;
    List<NumberedMeasurement> rows = metrics.after(run, after, ALL, ROWS);
    while (!rows.isEmpty()) {
      for (NumberedMeasurement row : rows) {
        Measurement one = row.measurement();
        out.write(WriteCsv.row(List.of(one.series().name(), one.step(), one.epoch(), one.value())));
        after = row.n();
      }
      rows = metrics.after(run, after, ALL, ROWS);
    }
  }
}
