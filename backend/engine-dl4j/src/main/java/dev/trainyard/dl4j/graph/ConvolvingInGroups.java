package dev.trainyard.dl4j.graph;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution, transposed or not, whose outputs each see one group of channels only: one
 * convolution per group.
 */
final class ConvolvingInGroups implements Computation {
  private record Group(
      Computation convolution,
      Wires own,
      INDArray x,
      INDArray y,
      Optional<INDArray> dy,
      Optional<INDArray> dx) {}

  /** Makes the convolution of one group. */
  @FunctionalInterface
  interface Part {
    /**
     * @param group 0 for the first
     */
    Computation of(int group, Wires own);
  }

  private final List<Group> groups = new ArrayList<>();

  ConvolvingInGroups(int count, Wires wires, Buffers buffers, Part part) {
    long in = wires.input().size(1) / count;
    long out = wires.output().size(1) / count;
    for (int i = 0; i < count; i++) {
      INDArray x = channels(wires.input(), i * in, in);
      INDArray y = channels(wires.output(), i * out, out);
      long group = i;
      Optional<INDArray> dy =
          wires.outputGradient().map(whole -> channels(whole, group * out, out));
      Optional<INDArray> dx = wires.inputGradient().map(whole -> channels(whole, group * in, in));
      var own =
          new Wires(
              wires.training(),
              List.of(buffers.zeros(x.shape())),
              buffers.zeros(y.shape()),
              dy.map(view -> buffers.zeros(view.shape())),
              List.of(dx.map(view -> buffers.zeros(view.shape()))));
      groups.add(new Group(part.of(i, own), own, x, y, dy, dx));
    }
  }

  private static INDArray channels(INDArray image, long from, long count) {
    return image.get(all(), interval(from, from + count), all(), all());
  }

  @Override
  public void forward(long step) {
    for (Group group : groups) {
      group.own().input().assign(group.x());
      group.convolution().forward(step);
      group.y().assign(group.own().output());
    }
  }

  @Override
  public void backward() {
    for (Group group : groups) {
      group.own().gradient().assign(group.dy().orElseThrow());
      group.convolution().backward();
      group.dx().ifPresent(dx -> dx.assign(group.own().inputGradient().orElseThrow()));
    }
  }
}
