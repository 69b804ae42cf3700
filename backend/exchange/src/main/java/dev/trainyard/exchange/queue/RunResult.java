package dev.trainyard.exchange.queue;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a run reached. Losses are as measured, NaN and infinity included.
 *
 * @param trainAccuracy 0 to 1; empty where values are asked for
 * @param testAccuracy 0 to 1; empty where values are asked for
 * @param meanIou 0 to 1, on the test examples of a segmentation
 * @param r2 at most 1, on the test examples of a regression
 * @param parameters learned numbers of the network
 * @param seconds spent in training, all attempts that counted
 * @param peakBytes the most that the worker's process had while it trained, where that can be told
 */
public record RunResult(
    double trainLoss,
    OptionalDouble trainAccuracy,
    double testLoss,
    OptionalDouble testAccuracy,
    OptionalDouble meanIou,
    OptionalDouble r2,
    long parameters,
    double seconds,
    OptionalLong peakBytes) {

  /** Of a classification. */
  public RunResult(
      double trainLoss,
      double trainAccuracy,
      double testLoss,
      double testAccuracy,
      long parameters,
      double seconds) {
    this(
        trainLoss,
        OptionalDouble.of(trainAccuracy),
        testLoss,
        OptionalDouble.of(testAccuracy),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        parameters,
        seconds,
        OptionalLong.empty());
  }
}
