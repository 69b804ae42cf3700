package dev.trainyard.dl4j;

import dev.trainyard.dl4j.training.Dl4jArithmetic;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.loop.Arithmetic;
import dev.trainyard.engine.training.loop.LoopTrainer;
import dev.trainyard.engine.training.loop.TrainingState;
import java.time.Clock;
import java.util.Locale;

/** Trains one plan at a time; its arrays are freed when the training ends. */
final class Dl4jTrainer extends LoopTrainer {
  Dl4jTrainer(Device device, Clock clock) {
    super(device, clock);
  }

  @Override
  public Precision precision(Plan plan) {
    return Precision.FP32;
  }

  @Override
  protected Arithmetic arithmetic(
      Plan plan, TrainingData data, Analysis analysis, TrainingState from) {
    return new Dl4jArithmetic(plan, data, analysis, from);
  }

  @Override
  protected boolean isOutOfMemory(RuntimeException failed) {
    if (failed.getMessage() == null) {
      return false;
    }
    String words = failed.getMessage().toLowerCase(Locale.ROOT);
    return words.contains("out of memory")
        || words.contains("failed to allocate")
        || words.contains("allocation failed");
  }
}
