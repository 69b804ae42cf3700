package dev.trainyard.worker.run;

import dev.trainyard.engine.training.health.HealthReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the histograms of all layers as {@code health/epoch-N.json}: those at the end of epoch N,
 * and those after the first step as epoch 0.
 */
final class UploadHealth {
  private static final JsonMapper WRITE = JsonMapper.builder().build();

  private final KeepArtifact keep;
  private final Backstage backstage;
  private final long stepsPerEpoch;
  private final long steps;

  UploadHealth(KeepArtifact keep, Backstage backstage, long stepsPerEpoch, long steps) {
    this.keep = keep;
    this.backstage = backstage;
    this.stepsPerEpoch = stepsPerEpoch;
    this.steps = steps;
  }

  /** Told by the training thread; while earlier work waits, only the first and the last count. */
  void looked(HealthReport report) {
    boolean start = report.step() == 1;
    boolean end = report.step() == steps;
    boolean ofEpoch = report.step() % stepsPerEpoch == 0 && backstage.waiting() == 0;
    if (start) {
      submit(report, 0);
    }
    if (end || ofEpoch) {
      submit(report, report.epoch());
    }
  }

  private void submit(HealthReport report, int epoch) {
    String name = "health/epoch-" + epoch + ".json";
    // NaN is written as the text "NaN"
    backstage.submit(
        () ->
            keep.keep(
                name,
                KeepArtifact.JSON,
                WRITE.writeValueAsBytes(report),
                "health-" + epoch + ".json"));
  }
}
