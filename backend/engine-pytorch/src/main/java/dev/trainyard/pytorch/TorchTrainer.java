package dev.trainyard.pytorch;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.loop.Arithmetic;
import dev.trainyard.engine.training.loop.LoopTrainer;
import dev.trainyard.engine.training.loop.TrainingState;
import dev.trainyard.pytorch.device.ChoosePrecision;
import dev.trainyard.pytorch.device.TorchDevice;
import dev.trainyard.pytorch.training.TorchArithmetic;
import java.time.Clock;

/** Trains one plan at a time; its tensors are freed when the training ends. */
final class TorchTrainer extends LoopTrainer {
  private final TorchDevice device;

  TorchTrainer(TorchDevice device, Clock clock) {
    super(device.description(), clock);
    this.device = device;
  }

  @Override
  public Precision precision(Plan plan) {
    return ChoosePrecision.of(plan, device.description());
  }

  @Override
  protected Arithmetic arithmetic(
      Plan plan, TrainingData data, Analysis analysis, TrainingState from) {
    return new TorchArithmetic(plan, data, analysis, from, precision(plan), device);
  }

  /** "CUDA out of memory …", "DefaultCPUAllocator: can't allocate memory …". */
  @Override
  protected boolean isOutOfMemory(RuntimeException failed) {
    String words = String.valueOf(failed.getMessage());
    return words.contains("out of memory") || words.contains("llocate memory");
  }
}
