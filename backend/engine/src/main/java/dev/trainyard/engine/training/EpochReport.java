package dev.trainyard.engine.training;

import java.util.function.Supplier;

/**
 * The state of a training after one epoch.
 *
 * @param epoch 1 for the first
 * @param step optimizer steps since the run began
 * @param probabilities network outputs on the test examples, in their order: examples × classes
 * @param network the network as it is now; asked only inside {@link TrainingObserver#epochEnded}
 */
public record EpochReport(
    int epoch,
    long step,
    double testLoss,
    double testAccuracy,
    float[][] probabilities,
    Supplier<TrainedNetwork> network) {}
