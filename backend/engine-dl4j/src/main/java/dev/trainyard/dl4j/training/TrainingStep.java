package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.loop.StepResult;

/** Forward and backward for one batch in its buffers. */
record TrainingStep(Batch batch, Loss loss) {

  /**
   * The loss, before the step, of the examples at place {@code from} and those that follow it.
   *
   * @param step 1 for the first
   */
  StepResult forward(EpochOrder order, int from, long step) {
    batch.fill(order, from);
    batch.pass().forward(step);
    return loss.of(order, from);
  }

  /** A copy of what a node gave in {@link #forward}. */
  float[] output(String node) {
    return new HostFloats(batch.pass().output(node)).copy();
  }

  /** Every weight's gradient. */
  void backward() {
    batch.pass().backward();
  }
}
