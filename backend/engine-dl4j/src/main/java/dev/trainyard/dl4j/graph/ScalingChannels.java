package dev.trainyard.dl4j.graph;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce3.Dot;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An image times a number for each of its channels; x is n×c×h×w, v is n×c: dx = dy · v, and dv is
 * the sum of dy · x over the channel's places.
 */
final class ScalingChannels implements Computation {
  private final Kernel forward;
  private final Optional<Kernel> toImage;
  private final Optional<Runnable> toFactors;

  ScalingChannels(Wires wires) {
    INDArray x = wires.input();
    INDArray v = Normalizing.image(wires.inputs().get(1));
    forward = Kernel.of("multiply").in(x, v).out(wires.output());
    toImage =
        wires.inputGradient().map(dx -> Kernel.of("multiply").in(wires.gradient(), v).out(dx));
    toFactors =
        wires.inputGradients().isEmpty()
            ? Optional.empty()
            : wires.inputGradients().get(1).map(dv -> factors(x, wires.gradient(), dv));
  }

  /** The library's reductions of rows of one number are not to trust. */
  private static Runnable factors(INDArray x, INDArray dy, INDArray dv) {
    if (x.size(2) * x.size(3) == 1) {
      return Kernel.of("multiply").in(dy, x).out(Normalizing.image(dv));
    }
    var products = new Dot(rows(dy), rows(x), dv.reshape('c', new long[] {dv.length()}), 1);
    return () -> Nd4j.getExecutioner().exec(products);
  }

  private static INDArray rows(INDArray image) {
    return image.reshape('c', image.size(0) * image.size(1), image.size(2) * image.size(3));
  }

  @Override
  public void forward(long step) {
    forward.run();
  }

  @Override
  public void backward() {
    toImage.ifPresent(Kernel::run);
    toFactors.ifPresent(Runnable::run);
  }
}
