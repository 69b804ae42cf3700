package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Transposed convolution; x is n×in×h×w, y is n×out×h'×w', the weights are in×out×kh×kw. */
final class Transposing implements Computation {
  private static final int NOT_DILATED = 1;
  private static final int VALID = 0;
  private static final int NCHW = 0;
  private static final int IN_OUT_HEIGHT_WIDTH = 1;

  private final Kernel forward;
  private final Optional<Kernel> backward;

  private Transposing(Kernel forward, Optional<Kernel> backward) {
    this.forward = forward;
    this.backward = backward;
  }

  static Transposing of(
      Layer.TransposedConvolution layer, Wires wires, Filters filters, Buffers buffers) {
    INDArray x = wires.input();
    Kernel forward = kernel("deconv2d", layer).in(filters.after(x)).out(wires.output());
    Optional<Kernel> backward =
        wires
            .outputGradient()
            .map(
                dy ->
                    kernel("deconv2d_bp", layer)
                        .in(filters.between(x, dy))
                        .out(
                            filters.gradientsAfter(
                                wires.inputGradient().orElseGet(() -> buffers.zeros(x.shape())))));
    return new Transposing(forward, backward);
  }

  private static Kernel kernel(String operation, Layer.TransposedConvolution layer) {
    return Kernel.of(operation)
        .integers(
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
            IN_OUT_HEIGHT_WIDTH);
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
