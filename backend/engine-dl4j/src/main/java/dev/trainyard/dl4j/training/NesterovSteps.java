package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Buffers;
import dev.trainyard.dl4j.graph.Parameters;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** v ← μ v + g; w ← w − η (g + μ v). */
final class NesterovSteps implements Optimization {
  private final double momentum;
  private final Parameters parameters;
  private final INDArray velocity;

  NesterovSteps(double momentum, Parameters parameters, Buffers buffers) {
    this.momentum = momentum;
    this.parameters = parameters;
    this.velocity = buffers.zeros(parameters.values().shape());
  }

  @Override
  public void step(long step, double learningRate) {
    INDArray ahead = parameters.gradients();
    velocity.muli(momentum).addi(ahead);
    Nd4j.getBlasWrapper().level1().axpy(ahead.length(), momentum, velocity, ahead);
    parameters.move(-learningRate, ahead);
  }

  @Override
  public List<INDArray> memory() {
    return List.of(velocity);
  }
}
