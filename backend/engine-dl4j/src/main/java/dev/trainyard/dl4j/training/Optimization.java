package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Buffers;
import dev.trainyard.dl4j.graph.Parameters;
import dev.trainyard.engine.plan.Optimizer;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Moves the weights along their gradient. */
interface Optimization {

  /**
   * One step.
   *
   * @param step 1 for the first
   * @param learningRate of this step
   */
  void step(long step, double learningRate);

  /** What it remembers between steps, each as long as the weights; part of a checkpoint. */
  List<INDArray> memory();

  static Optimization of(Optimizer optimizer, Parameters parameters, Buffers buffers) {
    if (optimizer instanceof Optimizer.Momentum momentum) {
      return new MomentumSteps(momentum.momentum(), parameters, buffers);
    } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
      return new NesterovSteps(nesterov.momentum(), parameters, buffers);
    } else if (optimizer instanceof Optimizer.Adam adam) {
      return new AdamSteps(adam.withoutDecay(), parameters, buffers);
    } else if (optimizer instanceof Optimizer.AdamW adam) {
      return new AdamSteps(adam, parameters, buffers);
    } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
      return new RmsPropSteps(rmsProp, parameters, buffers);
    }
    return new SgdSteps(parameters);
  }
}
