package dev.trainyard.pytorch.training;

import dev.trainyard.engine.plan.Optimizer;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** v ← μ v + g; w ← w − η v. */
record MomentumSteps(Optimizer.Momentum momentum, Tensor weights, Tensor velocity)
    implements Optimization {
  @Override
  public void step(Tensor gradient, long step) {
    velocity.mul_(new Scalar(momentum.momentum())).add_(gradient);
    weights.add_(velocity, new Scalar(-momentum.learningRate()));
  }

  @Override
  public List<Tensor> memory() {
    return List.of(velocity);
  }
}
