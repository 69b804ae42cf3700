package dev.trainyard.dl4j.graph;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Softmax over the channels of each place, with x as n×c or n×c×h×w:
 *
 * <pre>
 * e = exp(x − max x)     y = e / Σ e     dx = y · (dy − Σ dy · y)
 * </pre>
 *
 * The sums are a convolution with one filter of ones. The library's own softmax is wrong for the
 * channels of images, and its backward step takes a thousand times as long.
 */
final class TakingShares implements Computation {
  private static final int CHANNELS = 1;

  private final List<Runnable> forward;
  private final Optional<List<Kernel>> backward;

  TakingShares(Wires wires, Buffers buffers) {
    INDArray x = Normalizing.image(wires.input());
    INDArray y = Normalizing.image(wires.output());
    INDArray ones = buffers.zeros(1, y.size(1), 1, 1).addi(1);
    INDArray ofPlace = buffers.zeros(y.size(0), 1, y.size(2), y.size(3));
    var power = new Exp(y, y);
    forward =
        List.of(
            Kernel.of("reduce_max").in(x).out(flat(ofPlace)).integers(CHANNELS).reals(0),
            Kernel.of("subtract").in(x, ofPlace).out(y),
            () -> Nd4j.exec(power),
            sum(y, ones, ofPlace),
            Kernel.of("divide").in(y, ofPlace).out(y));
    backward =
        wires
            .inputGradient()
            .map(Normalizing::image)
            .map(
                dx -> {
                  INDArray products = buffers.zeros(y.shape());
                  return List.of(
                      Kernel.of("multiply")
                          .in(Normalizing.image(wires.gradient()), y)
                          .out(products),
                      sum(products, ones, ofPlace),
                      Kernel.of("multiply").in(y, ofPlace).out(dx),
                      Kernel.of("subtract").in(products, dx).out(dx));
                });
  }

  private static Kernel sum(INDArray image, INDArray ones, INDArray sum) {
    return Kernel.of("conv2d").in(image, ones).out(sum).integers(1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1);
  }

  /** n×1×h×w as n×h×w. */
  private static INDArray flat(INDArray ofPlace) {
    return ofPlace.reshape('c', ofPlace.size(0), ofPlace.size(2), ofPlace.size(3));
  }

  @Override
  public void forward(long step) {
    forward.forEach(Runnable::run);
  }

  @Override
  public void backward() {
    backward.ifPresent(kernels -> kernels.forEach(Kernel::run));
  }
}
