package dev.trainyard.pytorch.training;

import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** w ← w − η g. */
record SgdSteps(Tensor weights) implements Optimization {
  @Override
  public void step(Tensor gradient, double learningRate) {
    weights.add_(gradient, new Scalar(-learningRate));
  }

  @Override
  public List<Tensor> memory() {
    return List.of();
  }
}
