package dev.trainyard.worker.run;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Series;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import dev.trainyard.exchange.queue.RunResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a run reached: the last value of each curve in the log, whichever attempt wrote it. */
final class MeasureResult {
  private static final int ENDS = 4;

  private MeasureResult() {}

  /** Empty if no epoch was measured to its end. */
  static Optional<RunResult> of(MetricLog log, RunId run, Network network, Duration trained) {
    Optional<Double> testLoss = last(log, run, Series.TEST_LOSS);
    if (testLoss.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RunResult(
            last(log, run, Series.TRAIN_LOSS).orElse(Double.NaN),
            last(log, run, Series.TRAIN_ACCURACY).orElse(Double.NaN),
            testLoss.get(),
            last(log, run, Series.TEST_ACCURACY).orElse(Double.NaN),
            Analysis.of(network).parameters(),
            trained.toMillis() / 1_000.0));
  }

  private static Optional<Double> last(MetricLog log, RunId run, Series series) {
    List<NumberedMeasurement> ends = log.outline(run, series, ENDS);
    return ends.isEmpty()
        ? Optional.empty()
        : Optional.of(ends.get(ends.size() - 1).measurement().value());
  }
}
