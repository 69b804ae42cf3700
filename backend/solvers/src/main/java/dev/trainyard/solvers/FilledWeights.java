package dev.trainyard.solvers;

import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** A network's weights, of which a solver fills in some. */
final class FilledWeights {
  private final Map<String, Tensor> tensors;

  FilledWeights(Weights first) {
    tensors = new LinkedHashMap<>(first.tensors());
  }

  /**
   * Fills in a dense layer.
   *
   * @param weights of each unit, by input
   * @param bias of each unit; not asked for where the layer has none
   */
  void dense(Node node, IntFunction<IntToDoubleFunction> weights, IntToDoubleFunction bias) {
    Tensor weight = tensors.get(node.id() + ".weight");
    int units = weight.shape().get(0);
    int inputs = weight.shape().get(1);
    float[] values = new float[units * inputs];
    for (int unit = 0; unit < units; unit++) {
      IntToDoubleFunction row = weights.apply(unit);
      for (int input = 0; input < inputs; input++) {
        values[unit * inputs + input] = (float) row.applyAsDouble(input);
      }
    }
    tensors.put(node.id() + ".weight", new Tensor(weight.shape(), values));
    tensors.computeIfPresent(node.id() + ".bias", (name, old) -> vector(units, bias));
  }

  private static Tensor vector(int size, IntToDoubleFunction value) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) value.applyAsDouble(i);
    }
    return new Tensor(List.of(size), values);
  }

  Weights weights() {
    return new Weights(tensors);
  }
}
