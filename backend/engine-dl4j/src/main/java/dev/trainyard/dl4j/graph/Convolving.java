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

  Convolving(Layer.Convolution layer, Wires wires, Filters filters, Buffers buffers) {
    INDArray x = wires.input();
    forward =
        Kernel.of("conv2d").in(filters.after(x)).out(wires.output()).integers(arguments(layer));
    backward =
        wires
            .outputGradient()
            .map(
                dy ->
                    Kernel.of("conv2d_bp")
                        .in(filters.between(x, dy))
                        .out(
                            filters.gradientsAfter(
                                wires.inputGradient().orElseGet(() -> buffers.zeros(x.shape()))))
                        .integers(arguments(layer)));
  }

  private static long[] arguments(Layer.Convolution layer) {
    return new long[] {
      layer.kernel().get(0),
      layer.kernel().get(1),
      layer.stride().get(0),
      layer.stride().get(1),
      layer.padding().get(0),
      layer.padding().get(1),
      NOT_DILATED,
      NOT_DILATED,
      VALID,
      NCHW,
      OUT_IN_HEIGHT_WIDTH
    };
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
