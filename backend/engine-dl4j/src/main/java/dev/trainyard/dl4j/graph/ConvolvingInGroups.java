package dev.trainyard.dl4j.graph;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import dev.trainyard.engine.network.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution whose outputs each see one group of channels only: one convolution per group. */
final class ConvolvingInGroups implements Computation {
  private record Group(
      Computation convolution,
      Wires own,
      INDArray x,
      INDArray y,
      Optional<INDArray> dy,
      Optional<INDArray> dx) {}

  private final List<Group> groups = new ArrayList<>();

  ConvolvingInGroups(
      String id, Layer.Convolution layer, Wires wires, Parameters weights, Buffers buffers) {
    long in = wires.input().size(1) / layer.groups();
    long out = (long) layer.filters() / layer.groups();
    for (int i = 0; i < layer.groups(); i++) {
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
      var convolution = Bind.convolution(layer, own, Filters.of(id, layer, i, weights), buffers);
      groups.add(new Group(convolution, own, x, y, dy, dx));
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
