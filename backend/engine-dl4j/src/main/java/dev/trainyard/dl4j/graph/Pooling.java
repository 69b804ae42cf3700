package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pooling; x is n×c×h×w, y is n×c×h'×w'. Padded places neither win nor count. */
final class Pooling implements Computation {
  private static final int VALID = 0;
  private static final int EXCLUDE_PADDING = 0;
  private static final int NCHW = 0;

  private final Kernel forward;
  private final Optional<Kernel> backward;

  Pooling(Layer.Pooling layer, Wires wires) {
    String name = layer.function() == Layer.Function.MAX ? "maxpool2d" : "avgpool2d";
    INDArray x = wires.input();
    long[] arguments = {
      layer.kernel().get(0),
      layer.kernel().get(1),
      layer.stride().get(0),
      layer.stride().get(1),
      layer.padding().get(0),
      layer.padding().get(1),
      1,
      1,
      VALID,
      EXCLUDE_PADDING,
      NCHW
    };
    forward = Kernel.of(name).in(x).out(wires.output()).integers(arguments);
    backward =
        wires
            .inputGradient()
            .map(dx -> Kernel.of(name + "_bp").in(x, wires.gradient()).out(dx).integers(arguments));
  }

  /** One window over the whole image; the output is n×c. */
  static Pooling global(Layer.GlobalPooling layer, Wires wires) {
    long[] x = wires.input().shape();
    Extent whole = Extent.of((int) x[2], (int) x[3]);
    var window = new Layer.Pooling(layer.function(), whole, Extent.square(1), Extent.square(0));
    long[] y = {x[0], x[1], 1, 1};
    return new Pooling(
        window,
        new Wires(
            wires.training(),
            wires.inputs(),
            wires.output().reshape('c', y),
            wires.outputGradient().map(gradient -> gradient.reshape('c', y)),
            wires.inputGradients()));
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
