package dev.trainyard.worker.run;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.onnx.OnnxWriter;
import dev.trainyard.worker.insight.Insight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the model and what can be seen of it after an epoch. Epochs that follow each other so fast
 * that looking at each would slow the training down are passed over, the last one never.
 */
final class UploadArtifacts {
  /** Of the time, at most one part in this many goes into looking. */
  private static final int SHARE = 12;

  private final KeepArtifact keep;
  private final KeepModels models;
  private final Backstage backstage;
  private final Clock clock;
  private final int epochs;
  private boolean lastOneComes;
  private volatile Instant notBefore = Instant.MIN;

  UploadArtifacts(
      KeepArtifact keep, KeepModels models, Backstage backstage, Clock clock, int epochs) {
    this.keep = keep;
    this.models = models;
    this.backstage = backstage;
    this.clock = clock;
    this.epochs = epochs;
  }

  /** Told by the training thread: the next epoch that ends is the last one. */
  void endsEarly() {
    lastOneComes = true;
  }

  /** Told by the training thread: copies the network, or passes the epoch over. */
  void epochEnded(EpochReport report, Examples test) {
    boolean last = lastOneComes || report.epoch() == epochs;
    if (!last && (backstage.waiting() > 0 || clock.instant().isBefore(notBefore))) {
      return;
    }
    TrainedNetwork network = report.network().get();
    backstage.submit(
        () -> {
          Instant start = clock.instant();
          models.ofEpoch(report, OnnxWriter.write(network));
          uploadInsight(Insight.of(report, network, test));
          Duration took = Duration.between(start, clock.instant());
          notBefore = clock.instant().plus(took.multipliedBy(SHARE));
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
