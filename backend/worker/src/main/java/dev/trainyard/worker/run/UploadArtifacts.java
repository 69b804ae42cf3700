package dev.trainyard.worker.run;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.onnx.OnnxWriter;
import dev.trainyard.worker.insight.Insight;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the model and what can be seen of it after an epoch. Epochs that follow each other so fast
 * that keeping each would slow the training down are passed over, the last one never. A model is
 * kept more often than it is looked at: keeping is mostly waiting for disk and database.
 */
final class UploadArtifacts {
  private static final Duration FREE = Duration.ofSeconds(2);

  private final KeepArtifact keep;
  private final KeepModels models;
  private final Backstage backstage;
  private final int epochs;
  private final Pace looking;
  private final Pace keeping;
  private boolean lastOneComes;

  UploadArtifacts(
      KeepArtifact keep, KeepModels models, Backstage backstage, Clock clock, int epochs) {
    this.keep = keep;
    this.models = models;
    this.backstage = backstage;
    this.epochs = epochs;
    this.looking = new Pace(clock, FREE, 12);
    this.keeping = new Pace(clock, FREE, 4);
  }

  /** Told by the training thread: the next epoch that ends is the last one. */
  void endsEarly() {
    lastOneComes = true;
  }

  /** Told by the training thread: copies the network, or passes the epoch over. */
  void epochEnded(EpochReport report, Examples test) {
    boolean last = lastOneComes || report.epoch() == epochs;
    boolean idle = backstage.waiting() == 0;
    boolean kept = last || idle && keeping.allows();
    boolean seen = last || idle && looking.allows();
    if (!kept && !seen) {
      return;
    }
    TrainedNetwork network = report.network().get();
    backstage.submit(
        () -> {
          if (kept) {
            keeping.spend(() -> models.ofEpoch(report, OnnxWriter.write(network)));
          }
          if (seen) {
            looking.spend(() -> uploadInsight(Insight.of(report, network, test)));
          }
        });
  }

  /** The network as far as a stopped training got. */
  void stopped(TrainedNetwork network, long step) {
    backstage.submit(() -> models.stopped(step, OnnxWriter.write(network)));
  }

  private void uploadInsight(Insight insight) {
    byte[] json = insight.json();
    String name = "insights/epoch-" + insight.epoch() + ".json";
    String key = keep.put("insight-" + insight.epoch() + ".json", json);
    Optional<String> earlier = keep.record(name, KeepArtifact.JSON, json, key);
    // the newest epoch's content has two names; what the second named before is still the first's
    keep.record("insights/latest.json", KeepArtifact.JSON, json, key);
    earlier.ifPresent(keep::delete);
  }
}
