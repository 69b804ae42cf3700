package dev.trainyard.worker.run;

import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.Outcome;
import dev.trainyard.exchange.queue.RunResult;
import dev.trainyard.worker.Exchange;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a run or hands it back, after everything that it measured and made is where it belongs.
 * Databases and stores that are away are waited for.
 */
final class EndRun {
  private static final Logger LOG = LoggerFactory.getLogger(EndRun.class);

  /** A worker that drains must be gone within 8 s. */
  private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(5);

  private final Exchange exchange;
  private final Lease lease;
  private final RunSignals signals;
  private final ReportMeasurements report;
  private final Backstage backstage;
  private final KeepCheckpoints checkpoints;
  private final Insist insist;
  private final Duration storePatience;

  EndRun(
      Exchange exchange,
      Lease lease,
      RunSignals signals,
      ReportMeasurements report,
      Backstage backstage,
      KeepCheckpoints checkpoints,
      Duration storePatience) {
    this.exchange = exchange;
    this.lease = lease;
    this.signals = signals;
    this.report = report;
    this.backstage = backstage;
    this.checkpoints = checkpoints;
    this.insist = new Insist(signals);
    this.storePatience = storePatience;
  }

  /**
   * The trainer has returned, for one reason or another.
   *
   * @param peak the most memory that it had, if that can be told
   * @param end the reason in words, if it came from the plan
   */
  void after(TrainedNetwork network, Duration trained, OptionalLong peak, String end) {
    RunSignals.Why why = signals.why().orElse(null);
    if (why == RunSignals.Why.LOST) {
      throw new RunLost();
    }
    if (why == RunSignals.Why.DRAINING) {
      handBack("Its worker was shut down.");
      return;
    }
    if (why == RunSignals.Why.HANDED_BACK) {
      handBack("Its worker handed it back.");
      return;
    }
    checkpoints.notNeeded();
    report.awaitAll();
    boolean stored = backstage.finishWithin(storePatience);
    if (signals.failure().isPresent()) {
      failed(signals.failure().get());
    } else if (!stored) {
      finish(Failures.storeAway(storePatience));
    } else {
      finish(outcome(why, result(network, trained, peak), end));
    }
  }

  /** The training, or something beside it, failed. */
  void failed(Throwable failure) {
    LOG.warn("Run {} failed.", lease.run(), failure);
    if (failure instanceof TrainingFailed.OutOfDeviceMemory && movesOn()) {
      return;
    }
    if (failure instanceof TrainingFailed.DeviceLost) {
      loseDevice(failure);
      return;
    }
    checkpoints.notNeeded();
    finish(Failures.inWords(failure));
  }

  /** It counts as a lost worker, so that a run which breaks devices breaks two at most. */
  private void loseDevice(Throwable failure) {
    report.awaitAll();
    backstage.finishWithin(storePatience);
    insist.on(
        "send the run back",
        () ->
            exchange
                .queue()
                .releaseWorker(
                    lease.worker(), "Its worker lost its device. " + failure.getMessage() + "."));
  }

  /** Whether a worker with more memory is there for it; then it keeps its last checkpoint. */
  private boolean movesOn() {
    report.awaitAll();
    backstage.finishWithin(storePatience);
    return insist.on("move the run on", () -> exchange.queue().outOfMemory(lease));
  }

  private static Outcome outcome(RunSignals.Why why, Optional<RunResult> result, String end) {
    if (why == RunSignals.Why.STOPPED) {
      return new Outcome.Stopped("Stopped.", result);
    }
    return result
        .map(reached -> (Outcome) new Outcome.Succeeded(end, reached))
        .orElseGet(
            () -> Failures.inWords(new IllegalStateException("the training measured nothing")));
  }

  private Optional<RunResult> result(TrainedNetwork network, Duration trained, OptionalLong peak) {
    return insist.on(
        "read the run's result",
        () -> MeasureResult.of(exchange.metrics(), lease.run(), network.network(), trained, peak));
  }

  private void finish(Outcome outcome) {
    if (signals.isLost()) {
      throw new RunLost();
    }
    report.awaitAll();
    insist.on("finish the run", () -> exchange.queue().finish(lease, outcome));
    LOG.info("Run {} ended: {}, {}", lease.run(), outcome.state(), outcome.reason());
    checkpoints.deleteLast();
  }

  private void handBack(String reason) {
    if (!backstage.finishWithin(DRAIN_PATIENCE)) {
      LOG.warn("The last checkpoint of run {} could not be stored in time.", lease.run());
    }
    insist.on("hand the run back", () -> exchange.queue().handBack(lease, reason));
    LOG.info("Run {} was handed back.", lease.run());
  }
}
