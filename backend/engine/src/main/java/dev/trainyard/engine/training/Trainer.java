package dev.trainyard.engine.training;

import dev.trainyard.engine.plan.Plan;
import java.io.InputStream;

/**
 * Trains networks on one device. A trainer knows no queue, database or screen. Everything random
 * comes from the plan's seed through {@link InitialWeights} and {@link EpochOrder}, so equal plans
 * give equal curves on a CPU.
 */
public interface Trainer extends AutoCloseable {

  /** What this trainer runs on, in words and numbers. */
  Device device();

  /**
   * Trains until the plan is done or {@code stop} asks to end; after a stop the last checkpoint has
   * gone to the observer and the network is returned as far as it got.
   *
   * @throws TrainingFailed with a message that says what to try
   */
  TrainedNetwork train(Plan plan, TrainingData data, TrainingObserver observer, StopSignal stop);

  /**
   * Goes on from a checkpoint of the same plan and data; the curve equals one never interrupted.
   *
   * @param checkpoint what {@link Checkpoint#writeTo} wrote, by this kind of engine
   * @throws TrainingFailed.UnreadableCheckpoint if it is damaged or from another engine or plan
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
