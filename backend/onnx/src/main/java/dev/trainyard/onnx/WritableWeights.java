package dev.trainyard.onnx;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.Weights;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Looks at a network and its weights before they become a file. */
final class WritableWeights {
  private WritableWeights() {}

  /**
   * @throws Refused if a node is called like a weight: both are values of one ONNX graph
   * @throws IllegalArgumentException if the weights are not those that the network needs
   */
  static void check(Network network, Weights weights, Map<String, List<Integer>> shapes) {
    List<Problem> collisions =
        IntStream.range(0, network.nodes().size())
            .filter(i -> shapes.containsKey(network.nodes().get(i).id()))
            .mapToObj(
                i ->
                    new Problem(
                        "/nodes/" + i + "/id",
                        "'%s' is the name of another layer's weights; choose another id."
                            .formatted(network.nodes().get(i).id())))
            .toList();
    if (!collisions.isEmpty()) {
      throw new Refused("network", collisions);
    }
    long elements = weights.tensors().values().stream().mapToLong(t -> t.values().length).sum();
    if (elements > OnnxReader.MAX_BYTES / Float.BYTES) {
      throw new IllegalArgumentException("A model file of " + elements + " weights is too large");
    }
    shapes.forEach((name, shape) -> fits(name, weights.get(name), shape));
    if (weights.tensors().size() > shapes.size()) {
      throw new IllegalArgumentException(
          "The weights "
              + weights.tensors().keySet().stream()
                  .filter(name -> !shapes.containsKey(name))
                  .toList()
              + " belong to no layer");
    }
  }

  private static void fits(String name, Tensor tensor, List<Integer> shape) {
    if (!tensor.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "%s has the shape %s, but the network needs %s".formatted(name, tensor.shape(), shape));
    }
  }
}
