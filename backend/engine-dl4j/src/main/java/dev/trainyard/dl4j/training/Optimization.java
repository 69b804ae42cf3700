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
   */
  void step(long step);

  /** What it remembers between steps, each as long as the weights; part of a checkpoint. */
  List<INDArray> memory();

  static Optimization of(Optimizer optimizer, Parameters parameters, Buffers buffers) {
    if (optimizer instanceof Optimizer.Momentum momentum) {
      return new MomentumSteps(momentum, parameters, buffers);
    } else if (optimizer instanceof Optimizer.Adam adam) {
      return new AdamSteps(adam, parameters, buffers);
    }
    return new SgdSteps(optimizer.learningRate(), parameters);
  }
}
