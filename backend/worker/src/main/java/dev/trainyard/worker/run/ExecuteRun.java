package dev.trainyard.worker.run;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.exchange.dataset.HeldOutParts;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.start.PinnedModels;
import dev.trainyard.worker.Drain;
import dev.trainyard.worker.Exchange;
import dev.trainyard.worker.speed.RecordSpeed;
import dev.trainyard.worker.speed.SpeedOfRun;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains one run from its lease to its end, and tells every end in words. */
public final class ExecuteRun {
  private static final Logger LOG = LoggerFactory.getLogger(ExecuteRun.class);

  private final Exchange exchange;
  private final Trainer trainer;
  private final DatasetMemory memory;
  private final Drain drain;
  private final Clock clock;
  private final Duration storePatience;

  /**
   * @param storePatience how long a finished training waits for an object store that is away
   */
  public ExecuteRun(
      Exchange exchange,
      Trainer trainer,
      DatasetMemory memory,
      Drain drain,
      Clock clock,
      Duration storePatience) {
    this.exchange = exchange;
    this.trainer = trainer;
    this.memory = memory;
    this.drain = drain;
    this.clock = clock;
    this.storePatience = storePatience;
  }

  /** Returns when the run is over, handed back, or somebody else's. */
  public void execute(Lease lease) {
    LOG.info("Run {} begins, attempt {}.", lease.run(), lease.attempt());
    RunSignals signals = new RunSignals();
    Runnable onDrain = signals::drain;
    drain.onWish(onDrain);
    try (KeepLease keep =
            new KeepLease(exchange.queue(), lease, QueueSettings.DEFAULT.renewal(), signals);
        ReportMeasurements report = new ReportMeasurements(exchange.metrics(), lease, signals);
        Backstage backstage = new Backstage(signals)) {
      execute(lease, signals, keep, report, backstage);
    } catch (RunLost e) {
      LOG.info("Run {} is given up: {}", lease.run(), e.getMessage());
    } finally {
      drain.forget(onDrain);
    }
  }

  private void execute(
      Lease lease,
      RunSignals signals,
      KeepLease keep,
      ReportMeasurements report,
      Backstage backstage) {
    Insist insist = new Insist(signals);
    KeepCheckpoints checkpoints =
        new KeepCheckpoints(
            exchange.queue(), exchange.store(), lease, report, backstage, signals, clock);
    EndRun end =
        new EndRun(exchange, lease, signals, report, backstage, checkpoints, storePatience);
    try {
      Assignment assignment =
          insist.on(
              "read the plan and its data",
              () ->
                  Assignment.read(
                      lease.plan(),
                      exchange.datasets(),
                      memory,
                      new HeldOutParts(exchange.store()),
                      new PinnedModels(exchange.store())));
      KeepArtifact keepArtifact =
          new KeepArtifact(exchange.artifacts(), exchange.store(), lease, signals);
      Plan plan = assignment.plan();
      UploadArtifacts artifacts =
          new UploadArtifacts(
              keepArtifact,
              new KeepModels(keepArtifact, exchange.metrics(), lease.run()),
              backstage,
              clock,
              plan.epochs());
      UploadHealth health =
          new UploadHealth(keepArtifact, backstage, plan.stepsPerEpoch(), plan.steps());
      SpeedOfRun speed = new SpeedOfRun();
      Training training =
          new Training(
              trainer,
              exchange.store(),
              lease,
              assignment,
              signals,
              clock,
              stopwatch ->
                  new WatchTraining(
                      report, keep, checkpoints, artifacts, health, stopwatch, speed, assignment));
      insist.on(
          "say that the training begins",
          () -> exchange.queue().began(lease, trainer.precision(assignment.plan())));
      PeakMemory memoryInUse = PeakMemory.fromNow(trainer.device());
      TrainedNetwork network = training.run();
      OptionalLong peak = memoryInUse.bytes();
      new RecordSpeed(exchange.speeds(), trainer.device()).of(assignment.plan(), speed);
      boolean trained = training.step() > 0; // a solver may be stopped before it has anything
      if (trained && signals.why().equals(Optional.of(RunSignals.Why.STOPPED))) {
        artifacts.stopped(network, training.step());
      }
      end.after(network, training.trained(), peak, training.end());
    } catch (RunLost e) {
      throw e;
    } catch (RuntimeException | Error e) {
      end.failed(e);
      if (e instanceof TrainingFailed.DeviceLost) {
        // this process can compute no more; who supervises it starts another
        drain.wish();
      }
    }
  }
}
