package dev.trainyard.dl4j.graph;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A part of an image; the gradient of what lies around it stays zero. */
final class Cropping implements Computation {
  private final Kernel forward;
  private final Optional<Runnable> backward;

  Cropping(Layer.Crop layer, Wires wires) {
    forward = part(wires.input(), wires.output(), 0, layer.top(), layer.left());
    backward =
        wires
            .inputGradient()
            .map(
                dx -> {
                  INDArray inner =
                      dx.get(
                          all(),
                          all(),
                          interval(layer.top(), layer.top() + layer.height()),
                          interval(layer.left(), layer.left() + layer.width()));
                  return () -> inner.assign(wires.gradient());
                });
  }

  /** Copies as much of {@code image} as {@code part} holds. */
  static Kernel part(INDArray image, INDArray part, long channel, long top, long left) {
    return Kernel.of("slice")
        .in(image)
        .out(part)
        .integers(0, channel, top, left, part.size(0), part.size(1), part.size(2), part.size(3));
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
