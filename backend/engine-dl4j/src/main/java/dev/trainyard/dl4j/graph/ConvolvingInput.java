package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution with stride 1 on few channels whose input needs no gradient: a network's first. The
 * gradient of its weights is a convolution too, of the input with the output's gradient, where
 * batch and channels change places; that is several times faster than the library's backward step,
 * which always works out the input's gradient as well.
 */
final class ConvolvingInput implements Computation {
  private static final int FEW_CHANNELS = 4;

  private final Convolving convolution;
  private final Optional<Backward> backward;

  private record Backward(
      INDArray x,
      INDArray swappedX,
      INDArray dy,
      INDArray swappedDy,
      Kernel kernel,
      INDArray dw,
      Filters filters) {

    void run() {
      swappedX.assign(x.permute(1, 0, 2, 3));
      swappedDy.assign(dy.permute(1, 0, 2, 3));
      kernel.run();
      filters.dw().assign(dw.permute(1, 0, 2, 3));
      filters.db().ifPresent(this::sum);
    }

    private void sum(INDArray db) {
      swappedDy.reshape('c', swappedDy.size(0), swappedDy.length() / swappedDy.size(0)).sum(db, 1);
    }
  }

  ConvolvingInput(Layer.Convolution layer, Wires wires, Filters filters, Buffers buffers) {
    convolution = Convolving.forwardOnly(layer, wires, filters);
    backward =
        wires.outputGradient().map(dy -> backward(layer, wires.input(), dy, filters, buffers));
  }

  static boolean fits(Layer.Convolution layer, Wires wires) {
    return wires.inputGradient().isEmpty()
        && wires.input().size(1) <= FEW_CHANNELS
        && layer.stride().sizes().stream().allMatch(size -> size == 1);
  }

  private static Backward backward(
      Layer.Convolution layer, INDArray x, INDArray dy, Filters filters, Buffers buffers) {
    INDArray swappedX = buffers.zeros(x.size(1), x.size(0), x.size(2), x.size(3));
    INDArray swappedDy = buffers.zeros(dy.size(1), dy.size(0), dy.size(2), dy.size(3));
    INDArray w = filters.w();
    INDArray dw = buffers.zeros(w.size(1), w.size(0), w.size(2), w.size(3));
    Kernel kernel =
        Convolving.kernel("conv2d", dy.size(2), dy.size(3), layer.stride(), layer.padding())
            .in(swappedX, swappedDy)
            .out(dw);
    return new Backward(x, swappedX, dy, swappedDy, kernel, dw, filters);
  }

  @Override
  public void forward(long step) {
    convolution.forward(step);
  }

  @Override
  public void backward() {
    backward.ifPresent(Backward::run);
  }
}
