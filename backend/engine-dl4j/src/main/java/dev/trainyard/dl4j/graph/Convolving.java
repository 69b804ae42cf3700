package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Convolution without dilation, or its transpose; x is n×in×h×w, y is n×out×h'×w', the weights are
 * out×in×kh×kw, those of the transpose in×out×kh×kw.
 */
final class Convolving implements Computation {
  private static final int NOT_DILATED = 1;
  private static final int VALID = 0;
  private static final int NCHW = 0;

  /** For the transpose, which has them the other way round, the same number says in×out×kh×kw. */
  private static final int OUT_IN_HEIGHT_WIDTH = 1;

  private final Kernel forward;
  private final Optional<Kernel> backward;

  private Convolving(Kernel forward, Optional<Kernel> backward) {
    this.forward = forward;
    this.backward = backward;
  }

  static Convolving of(Layer.Convolution layer, Wires wires, Filters filters, Buffers buffers) {
    return of("conv2d", layer.stride(), layer.padding(), wires, filters, buffers);
  }

  static Convolving transposed(
      Layer.TransposedConvolution layer, Wires wires, Filters filters, Buffers buffers) {
    return of("deconv2d", layer.stride(), layer.padding(), wires, filters, buffers);
  }

  /** For those who know a better way back. */
  static Convolving forwardOnly(Layer.Convolution layer, Wires wires, Filters filters) {
    Kernel forward = forward("conv2d", layer.stride(), layer.padding(), wires, filters);
    return new Convolving(forward, Optional.empty());
  }

  private static Convolving of(
      String operation,
      Extent stride,
      Extent padding,
      Wires wires,
      Filters filters,
      Buffers buffers) {
    INDArray x = wires.input();
    INDArray w = filters.w();
    Optional<Kernel> backward =
        wires
            .outputGradient()
            .map(
                dy ->
                    kernel(operation + "_bp", w.size(2), w.size(3), stride, padding)
                        .in(filters.between(x, dy))
                        .out(
                            filters.gradientsAfter(
                                wires.inputGradient().orElseGet(() -> buffers.zeros(x.shape())))));
    return new Convolving(forward(operation, stride, padding, wires, filters), backward);
  }

  private static Kernel forward(
      String operation, Extent stride, Extent padding, Wires wires, Filters filters) {
    return kernel(operation, filters.w().size(2), filters.w().size(3), stride, padding)
        .in(filters.after(wires.input()))
        .out(wires.output());
  }

  static Kernel kernel(String operation, long height, long width, Extent stride, Extent padding) {
    return Kernel.of(operation)
        .integers(
            height,
            width,
            stride.get(0),
            stride.get(1),
            padding.get(0),
            padding.get(1),
            NOT_DILATED,
            NOT_DILATED,
            VALID,
            NCHW,
            OUT_IN_HEIGHT_WIDTH);
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
