package dev.trainyard.engine.training;

import java.util.function.Supplier;

/**
 * The state of a training after one epoch.
 *
 * @param epoch 1 for the first
 * @param step optimizer steps since the run began
 * @param scores on the test examples
 * @param outputs of the network on the test examples, in their order; in segmentation only on the
 *     first ones. Each row has the classes' probabilities (of one sigmoid both, [1 − p, p]), those
 *     of a class map as channel × height × width, or the values
 * @param network the network as it is now; asked only inside {@link TrainingObserver#epochEnded}
 */
public record EpochReport(
    int epoch, long step, Scores scores, float[][] outputs, Supplier<TrainedNetwork> network) {

  public double testLoss() {
    return scores.loss();
  }

  /**
   * @throws java.util.NoSuchElementException where values are asked for
   */
  public double testAccuracy() {
    return scores.accuracy().orElseThrow();
  }
}
