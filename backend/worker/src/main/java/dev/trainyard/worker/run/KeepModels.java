package dev.trainyard.worker.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Series;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ModelName;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.SeriesChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the model file of each epoch that is looked at, as many as {@link ThinModels} lets stay,
 * and the newest under a name of its own.
 */
final class KeepModels {
  private static final String TYPE = "application/octet-stream";

  /** More epochs than any run of a lab has. */
  private static final int MOST_EPOCHS = 100_000;

  private final KeepArtifact keep;
  private final MetricLog metrics;
  private final RunId run;
  private List<ThinModels.Kept> kept;

  KeepModels(KeepArtifact keep, MetricLog metrics, RunId run) {
    this.keep = keep;
    this.metrics = metrics;
    this.run = run;
  }

  /**
   * @param file of the network as it was when the report was made
   */
  void ofEpoch(EpochReport report, byte[] file) {
    List<String> outdated = new ArrayList<>();
    String key = keep.put(fileName(report.step()), file);
    keep.record(ModelName.ofEpoch(report.epoch()), TYPE, file, key).ifPresent(outdated::add);
    thin(new ThinModels.Kept(report.epoch(), file.length, report.testLoss()))
        .forEach(model -> forget(model).ifPresent(outdated::add));
    // the newest epoch's file has two names; what the second named before is still an epoch's
    keep.record(ModelName.NEWEST, TYPE, file, key);
    outdated.forEach(keep::delete);
  }

  /** The network as far as a stopped training got, which may be amid an epoch. */
  void stopped(long step, byte[] file) {
    keep.record(ModelName.NEWEST, TYPE, file, keep.put(fileName(step), file));
  }

  private static String fileName(long step) {
    return "model-" + step + ".onnx";
  }

  /** Takes a model in and tells which ones have to leave. */
  private List<ThinModels.Kept> thin(ThinModels.Kept newest) {
    if (kept == null) {
      kept = ofEarlierAttempts();
    }
    // an attempt that goes back some epochs makes the later ones anew
    List<ThinModels.Kept> leaving =
        new ArrayList<>(kept.stream().filter(model -> model.epoch() > newest.epoch()).toList());
    kept.removeIf(model -> model.epoch() >= newest.epoch());
    kept.add(newest);
    List<ThinModels.Kept> tooMany = ThinModels.leaving(kept, ThinModels.BUDGET);
    kept.removeAll(tooMany);
    leaving.addAll(tooMany);
    return leaving;
  }

  private List<ThinModels.Kept> ofEarlierAttempts() {
    Map<Integer, Double> losses = new HashMap<>();
    metrics
        .after(run, 0, SeriesChoice.named(List.of(Series.TEST_LOSS.name())), MOST_EPOCHS)
        .forEach(row -> losses.put(row.measurement().epoch(), row.measurement().value()));
    List<ThinModels.Kept> found = new ArrayList<>();
    for (Artifact artifact : keep.all()) {
      ModelName.epoch(artifact.name())
          .ifPresent(
              epoch ->
                  found.add(
                      new ThinModels.Kept(
                          epoch, artifact.bytes(), losses.getOrDefault(epoch, Double.NaN))));
    }
    found.sort(Comparator.comparingInt(ThinModels.Kept::epoch));
    return found;
  }

  private Optional<String> forget(ThinModels.Kept model) {
    return keep.forget(ModelName.ofEpoch(model.epoch()));
  }
}
