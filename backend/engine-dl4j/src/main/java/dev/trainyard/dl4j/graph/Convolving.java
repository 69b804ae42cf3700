package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolution without dilation; x is n×in×h×w, y is n×out×h'×w', the weights are out×in×kh×kw. */
final class Convolving implements Computation {
  private static final int NOT_DILATED = 1;
  private static final int VALID = 0;
  private static final int NCHW = 0;
  private static final int OUT_IN_HEIGHT_WIDTH = 1;

  private final Kernel forward;
  private final Optional<Kernel> backward;

  private Convolving(Kernel forward, Optional<Kernel> backward) {
    this.forward = forward;
    this.backward = backward;
  }

  static Convolving of(Layer.Convolution layer, Wires wires, Filters filters, Buffers buffers) {
    INDArray x = wires.input();
    Optional<Kernel> backward =
        wires
            .outputGradient()
            .map(
                dy ->
                    kernel("conv2d_bp", filters.w().size(2), filters.w().size(3), layer)
                        .in(filters.between(x, dy))
                        .out(
                            filters.gradientsAfter(
                                wires.inputGradient().orElseGet(() -> buffers.zeros(x.shape())))));
    return new Convolving(forward(layer, wires, filters), backward);
  }

  /** For those who know a better way back. */
  static Convolving forwardOnly(Layer.Convolution layer, Wires wires, Filters filters) {
    return new Convolving(forward(layer, wires, filters), Optional.empty());
  }

  private static Kernel forward(Layer.Convolution layer, Wires wires, Filters filters) {
    return kernel("conv2d", filters.w().size(2), filters.w().size(3), layer)
        .in(filters.after(wires.input()))
        .out(wires.output());
  }

  /** The operation with stride and padding of {@code layer} and a kernel of its own. */
  static Kernel kernel(String operation, long height, long width, Layer.Convolution layer) {
    return Kernel.of(operation)
        .integers(
            height,
            width,
            layer.stride().get(0),
            layer.stride().get(1),
            layer.padding().get(0),
            layer.padding().get(1),
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
