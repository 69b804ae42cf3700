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
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a run reached: the last value of each curve in the log, whichever attempt wrote it. */
final class MeasureResult {
  private static final int ENDS = 4;

  private MeasureResult() {}

  /** Empty if no epoch was measured to its end. */
  static Optional<RunResult> of(
      MetricLog log, RunId run, Network network, Duration trained, OptionalLong peak) {
    OptionalDouble testLoss = last(log, run, Series.TEST_LOSS);
    if (testLoss.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RunResult(
            last(log, run, Series.TRAIN_LOSS).orElse(Double.NaN),
            last(log, run, Series.TRAIN_ACCURACY),
            testLoss.getAsDouble(),
            last(log, run, Series.TEST_ACCURACY),
            last(log, run, Series.TEST_MEAN_IOU),
            last(log, run, Series.TEST_R2),
            Analysis.of(network).parameters(),
            trained.toMillis() / 1_000.0,
            peak));
  }

  private static OptionalDouble last(MetricLog log, RunId run, Series series) {
    List<NumberedMeasurement> ends = log.outline(run, series, ENDS);
    return ends.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(ends.get(ends.size() - 1).measurement().value());
  }
}
