package dev.trainyard.pytorch.training;

import dev.trainyard.engine.plan.Optimizer;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** v ← α v + (1 − α) g²; w ← w − η g / (√v + ε). */
record RmsPropSteps(Optimizer.RmsProp rmsProp, Tensor weights, Tensor meanSquare)
    implements Optimization {

  @Override
  public void step(Tensor gradient, double learningRate) {
    meanSquare
        .mul_(new Scalar(rmsProp.alpha()))
        .addcmul_(gradient, gradient, new Scalar(1 - rmsProp.alpha()));
    Tensor root = meanSquare.sqrt().add_(new Scalar(rmsProp.epsilon()));
    weights.addcdiv_(gradient, root, new Scalar(-learningRate));
  }

  @Override
  public List<Tensor> memory() {
    return List.of(meanSquare);
  }
}
