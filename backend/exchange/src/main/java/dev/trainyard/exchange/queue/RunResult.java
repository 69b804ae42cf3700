package dev.trainyard.exchange.queue;

/**
 * What a run reached. Losses are as measured, NaN and infinity included.
 *
 * @param trainAccuracy 0 to 1
 * @param testAccuracy 0 to 1
 * @param parameters learned numbers of the network
 * @param seconds spent in training, all attempts that counted
 */
public record RunResult(
    double trainLoss,
    double trainAccuracy,
    double testLoss,
    double testAccuracy,
    long parameters,
    double seconds) {}
