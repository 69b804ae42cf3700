package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.TrainingFailed;

/**
 * How much memory a plan's training takes: asked before, because systems kill who asks for more.
 *
 * @param deviceBytes how much the device has
 */
record MemoryNeed(Plan plan, Analysis analysis, long deviceBytes) {
  /** What is left to everything else in the process. */
  private static final double SHARE = 0.8;

  /**
   * @throws TrainingFailed.OutOfDeviceMemory if the plan needs more than the device has
   */
  void require() {
    if (bytes(Math.min(plan.batchSize(), plan.dataset().train())) > SHARE * deviceBytes) {
      throw exhausted(null);
    }
  }

  /** The failure, with the batch size to try next. */
  TrainingFailed.OutOfDeviceMemory exhausted(Throwable cause) {
    return new TrainingFailed.OutOfDeviceMemory(plan.batchSize(), fitting(), cause);
  }

  /** The largest power of two that fits and is smaller than the plan's batch; 0 if none does. */
  private int fitting() {
    int batch = Integer.highestOneBit(Math.max(1, plan.batchSize() - 1));
    while (batch > 0 && (batch >= plan.batchSize() || bytes(batch) > SHARE * deviceBytes)) {
      batch /= 2;
    }
    return batch;
  }

  private double bytes(int batch) {
    int rest = plan.dataset().train() % batch;
    // Every output and its gradient; every weight, its gradient, its step, and what the optimizer
    // remembers.
    double activations = 2.0 * (batch + rest) * analysis.activationBytes();
    int copies = 3 + plan.optimizer().memory();
    return activations + (double) copies * Float.BYTES * analysis.parameters();
  }
}
