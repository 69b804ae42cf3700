package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Parameters;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** w ← w − η g. */
record SgdSteps(Parameters parameters) implements Optimization {
  @Override
  public void step(long step, double learningRate) {
    parameters.move(-learningRate, parameters.gradients());
  }

  @Override
  public List<INDArray> memory() {
    return List.of();
  }
}
