package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.engine.training.loop.StepResult;

/** Forward and backward for one batch in its buffers. */
final class TrainingStep {
  private final Batch batch;
  private final CrossEntropy loss;

  TrainingStep(Batch batch) {
    this.batch = batch;
    this.loss = new CrossEntropy(batch.pass());
  }

  int size() {
    return batch.pass().batch();
  }

  void fill(int[] order, int from) {
    batch.fill(order, from);
  }

  /** The batch's loss, before the step. */
  StepResult forward(long step) {
    batch.pass().forward(step);
    return loss.of(batch.labels());
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
