package dev.trainyard.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.onnx.reference.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Holds ONNX Runtime's answers against plain loops, at every node. */
final class Parity {
  static final double TOLERANCE = 1e-4;

  private Parity() {}

  static void check(Network network, int examples, long seed) {
    TrainedNetwork trained = RandomModels.of(network, seed);
    float[] inputs = RandomModels.inputs(network, examples, seed + 1);
    List<String> ids = network.nodes().stream().map(Node::id).toList();
    try (OnnxModel model = OnnxModel.open(OnnxWriter.write(trained))) {
      Map<String, float[]> actual = model.outputs(inputs, examples, ids);
      assertThat(actual.keySet()).containsExactlyElementsOf(ids);
      for (int example = 0; example < examples; example++) {
        check(Reference.outputs(trained, slice(inputs, example, examples)), actual, example);
      }
    }
  }

  private static void check(
      Map<String, double[]> expected, Map<String, float[]> actual, int example) {
    expected.forEach(
        (id, numbers) -> {
          float[] all = actual.get(id);
          for (int i = 0; i < numbers.length; i++) {
            float number = all[example * numbers.length + i];
            double allowed = TOLERANCE * Math.max(1, Math.abs(numbers[i]));
            assertThat(Math.abs(number - numbers[i]))
                .as("%s[%d] of example %d: %s, not %s", id, i, example, number, numbers[i])
                .isLessThanOrEqualTo(allowed);
          }
        });
  }

  private static double[] slice(float[] inputs, int example, int examples) {
    int size = inputs.length / examples;
    float[] slice = Arrays.copyOfRange(inputs, example * size, (example + 1) * size);
    return IntStream.range(0, size).mapToDouble(i -> slice[i]).toArray();
  }
}
