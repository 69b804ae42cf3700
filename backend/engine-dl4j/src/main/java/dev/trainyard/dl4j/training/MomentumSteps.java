package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Buffers;
import dev.trainyard.dl4j.graph.Parameters;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** v ← μ v + g; w ← w − η v. */
final class MomentumSteps implements Optimization {
  private final double momentum;
  private final Parameters parameters;
  private final INDArray velocity;

  MomentumSteps(double momentum, Parameters parameters, Buffers buffers) {
    this.momentum = momentum;
    this.parameters = parameters;
    this.velocity = buffers.zeros(parameters.values().shape());
  }

  @Override
  public void step(long step, double learningRate) {
    velocity.muli(momentum).addi(parameters.gradients());
    parameters.move(-learningRate, velocity);
  }

  @Override
  public List<INDArray> memory() {
    return List.of(velocity);
  }
}
