package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Buffers;
import dev.trainyard.dl4j.graph.Kernel;
import dev.trainyard.dl4j.graph.Parameters;
import dev.trainyard.engine.plan.Optimizer;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** v ← α v + (1 − α) g²; w ← w − η g / (√v + ε). */
final class RmsPropSteps implements Optimization {
  private final Optimizer.RmsProp rmsProp;
  private final Parameters parameters;
  private final INDArray meanSquare;
  private final INDArray update;
  private final Kernel kernel;

  RmsPropSteps(Optimizer.RmsProp rmsProp, Parameters parameters, Buffers buffers) {
    this.rmsProp = rmsProp;
    this.parameters = parameters;
    meanSquare = buffers.zeros(parameters.values().shape());
    update = buffers.zeros(parameters.values().shape());
    kernel =
        Kernel.of("rms_prop_updater")
            .in(parameters.gradients(), meanSquare)
            .out(update, meanSquare);
  }

  @Override
  public void step(long step, double learningRate) {
    kernel.reals(learningRate, rmsProp.alpha(), rmsProp.epsilon()).run();
    parameters.move(-1, update);
  }

  @Override
  public List<INDArray> memory() {
    return List.of(meanSquare);
  }
}
