package dev.trainyard.dl4j.graph;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies the input between channels that stay zero. */
final class PaddingChannels implements Computation {
  private final INDArray x;
  private final INDArray inner;
  private final Optional<Runnable> backward;

  PaddingChannels(int before, Wires wires) {
    x = wires.input();
    long after = before + x.size(1);
    inner = channels(wires.output(), before, after);
    backward =
        wires.inputGradient().map(dx -> () -> dx.assign(channels(wires.gradient(), before, after)));
  }

  private static INDArray channels(INDArray image, long from, long to) {
    return image.get(all(), interval(from, to), all(), all());
  }

  @Override
  public void forward(long step) {
    inner.assign(x);
  }

  @Override
  public void backward() {
    backward.ifPresent(Runnable::run);
  }
}
