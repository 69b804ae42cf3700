package dev.trainyard.onnx;

import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.Weights;
import java.util.List;
import java.util.Map;

/** Looks at weights before they become a file. */
final class WritableWeights {
  private WritableWeights() {}

  /**
   * @throws IllegalArgumentException if the weights are not those that the network needs
   */
  static void check(Weights weights, Map<String, List<Integer>> shapes) {
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
