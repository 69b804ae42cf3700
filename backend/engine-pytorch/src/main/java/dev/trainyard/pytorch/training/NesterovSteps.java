package dev.trainyard.pytorch.training;

import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** v ← μ v + g; w ← w − η (g + μ v). */
record NesterovSteps(double momentum, Tensor weights, Tensor velocity) implements Optimization {

  @Override
  public void step(Tensor gradient, double learningRate) {
    velocity.mul_(new Scalar(momentum)).add_(gradient);
    weights.add_(gradient.add(velocity, new Scalar(momentum)), new Scalar(-learningRate));
  }

  @Override
  public List<Tensor> memory() {
    return List.of(velocity);
  }
}
