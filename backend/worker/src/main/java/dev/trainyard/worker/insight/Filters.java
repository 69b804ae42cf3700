package dev.trainyard.worker.insight;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.TrainedNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the first layer looks for: a convolution's kernels, or the weights of a dense layer that
 * sees the image itself, each as an image.
 *
 * @param shape filters, channels, height, width
 * @param values flat, row-major
 */
record Filters(String node, List<Integer> shape, float[] values, float min, float max) {
  private static final int MOST = 64;

  static Optional<Filters> of(TrainedNetwork trained) {
    Network network = trained.network();
    return network.nodes().stream()
        .filter(
            node ->
                node.layer() instanceof Layer.Convolution || node.layer() instanceof Layer.Dense)
        .findFirst()
        .flatMap(node -> of(node, trained));
  }

  private static Optional<Filters> of(Node node, TrainedNetwork trained) {
    Tensor weight = trained.weights().get(node.id() + ".weight");
    if (node.layer() instanceof Layer.Convolution) {
      return Optional.of(of(node.id(), weight.shape(), weight.values()));
    }
    if (trained.network().input() instanceof Shape.Image image
        && weight.shape().get(1) == image.elements()) {
      return Optional.of(
          of(
              node.id(),
              List.of(weight.shape().get(0), image.channels(), image.height(), image.width()),
              weight.values()));
    }
    return Optional.empty();
  }

  private static Filters of(String node, List<Integer> shape, float[] values) {
    int filters = Math.min(MOST, shape.get(0));
    float[] shown = Arrays.copyOf(values, values.length / shape.get(0) * filters);
    Range range = Range.of(shown);
    return new Filters(
        node,
        List.of(filters, shape.get(1), shape.get(2), shape.get(3)),
        shown,
        range.min(),
        range.max());
  }
}
