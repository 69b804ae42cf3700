package dev.trainyard.worker.run;

import dev.trainyard.engine.training.Checkpoint;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Progress;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.health.HealthReport;
import dev.trainyard.exchange.queue.RunProgress;
import dev.trainyard.worker.speed.SpeedOfRun;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Hands on what the training thread tells; nothing here waits. */
final class WatchTraining implements TrainingObserver {
  private final ReportMeasurements report;
  private final KeepLease lease;
  private final KeepCheckpoints checkpoints;
  private final UploadArtifacts artifacts;
  private final UploadHealth health;
  private final Stopwatch stopwatch;
  private final SpeedOfRun speed;
  private final Assignment assignment;
  private Optional<String> early = Optional.empty();
  private long step;
  private long firstStep;
  private Duration firstSeen = Duration.ZERO;

  WatchTraining(
      ReportMeasurements report,
      KeepLease lease,
      KeepCheckpoints checkpoints,
      UploadArtifacts artifacts,
      UploadHealth health,
      Stopwatch stopwatch,
      SpeedOfRun speed,
      Assignment assignment) {
    this.report = report;
    this.lease = lease;
    this.checkpoints = checkpoints;
    this.artifacts = artifacts;
    this.health = health;
    this.stopwatch = stopwatch;
    this.speed = speed;
    this.assignment = assignment;
  }

  @Override
  public void measured(Measurement measurement) {
    report.add(measurement);
    speed.measured(measurement);
  }

  @Override
  public void stepped(Progress progress) {
    step = progress.step();
    lease.progressed(
        new RunProgress(
            progress.epoch(),
            progress.step(),
            progress.steps(),
            progress.imagesPerSecond(),
            secondsLeft(progress)));
  }

  /** By the pace of this attempt so far, tests of the epochs included. */
  private OptionalDouble secondsLeft(Progress progress) {
    Duration now = stopwatch.trained();
    if (firstStep == 0) {
      firstStep = progress.step();
      firstSeen = now;
    }
    long done = progress.step() - firstStep;
    if (done == 0) {
      return OptionalDouble.empty();
    }
    double left = seconds(now.minus(firstSeen)) * (progress.steps() - progress.step()) / done;
    return OptionalDouble.of(Math.min(left, secondsAllowed(now)));
  }

  private double secondsAllowed(Duration now) {
    OptionalDouble minutes = assignment.plan().stopping().minutes();
    return minutes.isEmpty()
        ? Double.POSITIVE_INFINITY
        : Math.max(0, 60 * minutes.getAsDouble() - seconds(now));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }

  @Override
  public void endsEarly(String reason) {
    early = Optional.of(reason);
    artifacts.endsEarly();
  }

  @Override
  public void epochEnded(EpochReport epoch) {
    artifacts.epochEnded(epoch, assignment.data().test());
    checkpoints.epochEnded();
  }

  @Override
  public boolean wantsHealth() {
    return true;
  }

  @Override
  public void health(HealthReport looked) {
    looked.measurements().forEach(report::add);
    health.looked(looked);
  }

  @Override
  public boolean wantsCheckpoint() {
    return checkpoints.wanted();
  }

  @Override
  public void checkpoint(Checkpoint checkpoint) {
    checkpoints.keep(checkpoint, stopwatch.trained());
  }

  /** Why the plan ended its training before its last epoch; empty if it did not. */
  Optional<String> early() {
    return early;
  }

  /** Steps done since the run began, 0 before the first one that was seen. */
  long step() {
    return step;
  }
}
