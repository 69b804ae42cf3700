package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.Buffers;
import dev.trainyard.dl4j.graph.Kernel;
import dev.trainyard.dl4j.graph.Parameters;
import dev.trainyard.engine.plan.Optimizer;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * w ← w − η λ w; m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; w ← w − η m̂ / (√v̂ + ε), where m̂
 * and v̂ are corrected by 1 − βᵗ.
 */
final class AdamSteps implements Optimization {
  private final Optimizer.AdamW adam;
  private final Parameters parameters;
  private final INDArray mean;
  private final INDArray variance;
  private final INDArray update;
  private final Kernel kernel;

  AdamSteps(Optimizer.AdamW adam, Parameters parameters, Buffers buffers) {
    this.adam = adam;
    this.parameters = parameters;
    mean = buffers.zeros(parameters.values().shape());
    variance = buffers.zeros(parameters.values().shape());
    update = buffers.zeros(parameters.values().shape());
    kernel =
        Kernel.of("adam_updater")
            .in(parameters.gradients(), variance, mean)
            .out(update, variance, mean);
  }

  @Override
  public void step(long step, double learningRate) {
    if (adam.weightDecay() > 0) {
      parameters.values().muli(1 - learningRate * adam.weightDecay());
    }
    // The library adds its ε to √v, the paper to √v̂ = √(v / (1 − β₂ᵗ)).
    double epsilon = adam.epsilon() * Math.sqrt(1 - Math.pow(adam.beta2(), step));
    kernel
        .reals(learningRate, adam.beta1(), adam.beta2(), epsilon)
        .integers(Math.toIntExact(step - 1))
        .run();
    parameters.move(-1, update);
  }

  @Override
  public List<INDArray> memory() {
    return List.of(mean, variance);
  }
}
