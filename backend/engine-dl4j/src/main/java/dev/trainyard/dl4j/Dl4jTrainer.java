package dev.trainyard.dl4j;

import dev.trainyard.dl4j.training.CheckpointFile;
import dev.trainyard.dl4j.training.Training;
import dev.trainyard.dl4j.training.TrainingState;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.engine.training.TrainingObserver;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;

/** Trains one plan at a time; its arrays are freed when the training ends. */
final class Dl4jTrainer implements Trainer {
  private final Device device;
  private final Clock clock;

  Dl4jTrainer(Device device, Clock clock) {
    this.device = device;
    this.clock = clock;
  }

  @Override
  public Device device() {
    return device;
  }

  @Override
  public Precision precision(Plan plan) {
    return Precision.FP32;
  }

  @Override
  public TrainedNetwork train(
      Plan plan, TrainingData data, TrainingObserver observer, StopSignal stop) {
    return run(plan, data, TrainingState.fresh(plan), observer, stop);
  }

  @Override
  public TrainedNetwork resume(
      InputStream checkpoint,
      Plan plan,
      TrainingData data,
      TrainingObserver observer,
      StopSignal stop) {
    return run(plan, data, CheckpointFile.read(checkpoint, plan), observer, stop);
  }

  private TrainedNetwork run(
      Plan plan,
      TrainingData data,
      TrainingState from,
      TrainingObserver observer,
      StopSignal stop) {
    data.requireFit(plan);
    try (var training = new Training(plan, data, from, device.memoryBytes(), clock)) {
      return training.run(observer, stop);
    } catch (OutOfMemoryError full) {
      throw new TrainingFailed.OutOfDeviceMemory(plan.batchSize(), full);
    } catch (RuntimeException failed) {
      throw isOutOfMemory(failed)
          ? new TrainingFailed.OutOfDeviceMemory(plan.batchSize(), failed)
          : failed;
    }
  }

  /** The native library says so in words only. */
  private static boolean isOutOfMemory(RuntimeException failed) {
    if (failed instanceof TrainingFailed || failed.getMessage() == null) {
      return false;
    }
    String words = failed.getMessage().toLowerCase(Locale.ROOT);
    return words.contains("out of memory")
        || words.contains("failed to allocate")
        || words.contains("allocation failed");
  }

  @Override
  public void close() {
    // Every training frees its own arrays; the library itself lives as long as the process.
  }
}
