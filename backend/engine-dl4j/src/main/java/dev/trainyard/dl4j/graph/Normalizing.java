package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalization with the running statistics: y = scale · (x − mean) / √(variance + ε) + bias
 * for each channel; dx = scale / √(variance + ε) · dy where the node is frozen and somebody before
 * it learns.
 */
final class Normalizing implements Computation {
  private final Kernel forward;
  private final Optional<Kernel> backward;

  Normalizing(
      String id, Layer.BatchNormalization layer, Wires wires, Parameters weights, Buffers buffers) {
    forward =
        kernel(
            wires.input(),
            weights.value(id + ".mean"),
            weights.value(id + ".variance"),
            weights.value(id + ".scale"),
            weights.value(id + ".bias"),
            layer.epsilon(),
            wires.output());
    backward =
        wires
            .inputGradient()
            .map(
                dx -> {
                  INDArray zeros = buffers.zeros(wires.input().size(1));
                  return kernel(
                      wires.gradient(),
                      zeros,
                      weights.value(id + ".variance"),
                      weights.value(id + ".scale"),
                      zeros,
                      layer.epsilon(),
                      dx);
                });
  }

  /** y = scale · (x − mean) / √(variance + ε) + bias; x is n×c or n×c×h×w. */
  static Kernel kernel(
      INDArray x,
      INDArray mean,
      INDArray variance,
      INDArray scale,
      INDArray bias,
      double epsilon,
      INDArray y) {
    return Kernel.of("batchnorm")
        .in(image(x), mean, variance, scale, bias)
        .out(image(y))
        .integers(1, 1, 1) // scale, bias, and the axis of the channels
        .reals(epsilon);
  }

  /** As n×c×h×w: a vector's numbers are channels of one place. */
  static INDArray image(INDArray array) {
    return array.rank() == 4 ? array : array.reshape('c', array.size(0), array.size(1), 1, 1);
  }

  @Override
  public void forward(long step) {
    forward.run();
  }

  @Override
  public void backward() {
    backward.ifPresent(Kernel::run);
  }
}
