package dev.trainyard.engine.training;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import java.io.InputStream;
import java.util.Optional;

/**
 * Trains networks on one device. A trainer knows no queue, database or screen. Everything random
 * comes from the plan's seed through {@link InitialWeights}, {@link EpochOrder} and {@link
 * dev.trainyard.engine.training.augment.MoveExamples}, so equal plans give equal curves on a CPU.
 *
 * <p>Batch b of an epoch holds the examples at places {@code b · batchSize …} of {@link
 * EpochOrder}; the last one may be smaller. The plan's augmentation moves them; test examples and
 * those that {@link TrainingObserver#health} tells of are as they are. The loss of a batch is the
 * mean that the network's {@link dev.trainyard.engine.network.Head} says, and its gradient,
 * shortened where the plan clips it, is what the optimizer steps along. {@link Cadence} says at
 * which steps {@link Series#TRAIN_LOSS}, {@link Series#TRAIN_ACCURACY}, {@link
 * Series#LEARNING_RATE} and {@link Series#IMAGES_PER_SECOND} are measured; {@link Series#TEST_LOSS}
 * and {@link Series#TEST_ACCURACY} are measured at each epoch's last step, in segmentation {@link
 * Series#TEST_MEAN_IOU} too; in regression there is no accuracy, but {@link Series#TEST_R2}. A loss
 * that is not finite is measured at once, as it is, and then thrown.
 *
 * <p>A plan whose {@link dev.trainyard.engine.plan.Solver} takes no gradient steps has a step and
 * an epoch for each round instead, at which losses and scores of all training and all test examples
 * are measured; it is never checkpointed, begins again where it was interrupted, and ends within
 * seconds when it is stopped.
 */
public interface Trainer extends AutoCloseable {

  /** What this trainer runs on, in words and numbers. */
  Device device();

  /** The precision in which this trainer trains a plan; never {@link Precision#AUTO}. */
  Precision precision(Plan plan);

  /**
   * Trains until the plan is done, a rule of the plan ends it, or {@code stop} asks to end; after a
   * stop the last checkpoint has gone to the observer and the network is returned as far as it got.
   * An epoch that the plan's time box cuts short is measured on the test examples like a whole one.
   *
   * <p>Nodes that the plan's start freezes keep every bit of their weights and running statistics;
   * batch normalization among them normalizes with its running statistics.
   *
   * @param source weights of the model that the plan starts from; empty if it starts from none
   * @throws TrainingFailed with a message that says what to try; {@link TrainingFailed.Diverged} at
   *     the first step whose loss is not finite
   */
  TrainedNetwork train(
      Plan plan,
      Optional<Weights> source,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop);

  /** Trains a plan that starts from no other model. */
  default TrainedNetwork train(
      Plan plan, TrainingData data, TrainingObserver observer, StopSignal stop) {
    return train(plan, Optional.empty(), data, observer, stop);
  }

  /**
   * Goes on from a checkpoint of the same plan and data. On the engine and kind of device that made
   * it, the curve equals one never interrupted.
   *
   * @param checkpoint what {@link Checkpoint#writeTo} wrote, by any engine
   * @throws TrainingFailed.UnreadableCheckpoint if it is damaged or from another plan
   */
  TrainedNetwork resume(
      InputStream checkpoint,
      Plan plan,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop);

  @Override
  void close();
}
