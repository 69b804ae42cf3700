package dev.trainyard.dl4j.training;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.TrainingFailed;

/**
 * How much memory a plan's training takes: asked before, because systems kill who asks for more.
 */
final class MemoryNeed {
  /** What is left to everything else in the process. */
  private static final double SHARE = 0.8;

  private MemoryNeed() {}

  /**
   * @throws TrainingFailed.OutOfDeviceMemory if the plan needs more than a device has
   */
  static void require(Plan plan, Analysis analysis, long deviceBytes) {
    if (bytes(plan, analysis) > SHARE * deviceBytes) {
      throw new TrainingFailed.OutOfDeviceMemory(plan.batchSize(), null);
    }
  }

  private static double bytes(Plan plan, Analysis analysis) {
    int batch = Math.min(plan.batchSize(), plan.dataset().train());
    int rest = plan.dataset().train() % batch;
    // Every output and its gradient; every weight, its gradient, and what the optimizer keeps.
    double activations = 2.0 * (batch + rest) * analysis.activationBytes();
    int copies = plan.optimizer() instanceof Optimizer.Adam ? 5 : 3;
    return activations + (double) copies * Float.BYTES * analysis.parameters();
  }
}
