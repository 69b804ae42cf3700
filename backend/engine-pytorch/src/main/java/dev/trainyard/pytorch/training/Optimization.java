package dev.trainyard.pytorch.training;

import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.training.loop.TrainingState;
import dev.trainyard.pytorch.graph.Kept;
import dev.trainyard.pytorch.graph.Parameters;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Moves the weights along their gradient. */
interface Optimization {

  /**
   * One step.
   *
   * @param gradient of the weights in their row
   * @param learningRate of this step
   */
  void step(Tensor gradient, double learningRate);

  /** What it remembers between steps, each a row like the weights'. */
  List<Tensor> memory();

  /** With what an earlier training remembered, if there was one. */
  static Optimization of(
      Optimizer optimizer, Parameters parameters, TrainingState from, Kept kept) {
    Optimization optimization = fresh(optimizer, parameters.values(), from.step(), kept);
    for (int i = 0; i < from.memory().size(); i++) {
      parameters.restore(from.memory().get(i), optimization.memory().get(i));
    }
    return optimization;
  }

  private static Optimization fresh(Optimizer optimizer, Tensor values, long steps, Kept kept) {
    Tensor weights = kept.keep(values.detach());
    if (optimizer instanceof Optimizer.Momentum momentum) {
      Tensor velocity = kept.keep(torch.zeros_like(weights));
      return new MomentumSteps(momentum.momentum(), weights, velocity);
    } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
      Tensor velocity = kept.keep(torch.zeros_like(weights));
      return new NesterovSteps(nesterov.momentum(), weights, velocity);
    } else if (optimizer instanceof Optimizer.Adam adam) {
      return new AdamSteps(adam.withoutDecay(), weights, steps, kept);
    } else if (optimizer instanceof Optimizer.AdamW adam) {
      return new AdamSteps(adam, weights, steps, kept);
    } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
      return new RmsPropSteps(rmsProp, weights, kept.keep(torch.zeros_like(weights)));
    }
    return new SgdSteps(weights);
  }
}
