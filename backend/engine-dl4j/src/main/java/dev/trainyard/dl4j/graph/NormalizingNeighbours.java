package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Pow;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Local response normalization (Krizhevsky et al. 2012, section 3.3) with s = k + α·Σ x² over
 * neighbouring channels and p = s^−β:
 *
 * <pre>
 * y = x · p     dx = dy · p − 2β · x · α·Σ (dy · y / s)
 * </pre>
 *
 * The sums are a convolution of 1×1 whose filters are α near the diagonal: far faster than the
 * library's own normalization, which wants channels last.
 */
final class NormalizingNeighbours implements Computation {
  private final Runnable forward;
  private final Optional<Runnable> backward;

  NormalizingNeighbours(Layer.LocalResponseNormalization layer, Wires wires, Buffers buffers) {
    INDArray x = wires.input();
    INDArray y = wires.output();
    int channels = (int) x.size(1);
    INDArray near = near(layer, channels, buffers);
    INDArray k = new ChannelValues(channels, buffers).set(channel -> layer.k()).array();
    INDArray s = buffers.zeros(x.shape());
    INDArray p = buffers.zeros(x.shape());
    Kernel squares = Kernel.of("multiply").in(x, x).out(y);
    Kernel sums = convolution().in(y, near, k).out(s);
    var power = new Pow(s, p, -layer.beta());
    Kernel product = Kernel.of("multiply").in(x, p).out(y);
    forward =
        () -> {
          squares.run();
          sums.run();
          Nd4j.exec(power);
          product.run();
        };
    backward =
        wires
            .inputGradient()
            .map(
                dx -> {
                  INDArray dy = wires.gradient();
                  // s has served once it has divided; y goes to whoever reads it, and stays.
                  Kernel shares = Kernel.of("multiply").in(dy, y).out(dx);
                  Kernel divided = Kernel.of("divide").in(dx, s).out(dx);
                  Kernel spread = convolution().in(dx, near).out(s);
                  Kernel toNeighbours = Kernel.of("multiply").in(x, s).out(s);
                  Kernel toItself = Kernel.of("multiply").in(dy, p).out(dx);
                  return () -> {
                    shares.run();
                    divided.run();
                    spread.run();
                    toNeighbours.run();
                    toItself.run();
                    Nd4j.getBlasWrapper().level1().axpy(dx.length(), -2 * layer.beta(), s, dx);
                  };
                });
  }

  private static Kernel convolution() {
    return Kernel.of("conv2d").integers(1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1);
  }

  /** α where the channels of row and column are neighbours; channels×channels×1×1. */
  private static INDArray near(
      Layer.LocalResponseNormalization layer, int channels, Buffers buffers) {
    float[] near = new float[channels * channels];
    for (int i = 0; i < near.length; i++) {
      boolean neighbours = Math.abs(i / channels - i % channels) <= layer.size() / 2;
      near[i] = neighbours ? (float) layer.alpha() : 0;
    }
    INDArray filters = buffers.zeros(channels, channels, 1, 1);
    new HostFloats(filters).set(near);
    return filters;
  }

  @Override
  public void forward(long step) {
    forward.run();
  }

  @Override
  public void backward() {
    backward.ifPresent(Runnable::run);
  }
}
