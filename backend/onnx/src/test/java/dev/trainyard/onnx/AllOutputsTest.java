package dev.trainyard.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.TrainedNetwork;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That every node is an output keeps the runtime from fusing nodes, and changes no answer. */
class AllOutputsTest {
  private static final int EXAMPLES = 4;

  @ParameterizedTest
  @ValueSource(strings = {"lenet-5", "resnet-20"})
  void the_last_node_says_the_same_when_it_is_the_only_output(String architecture)
      throws Exception {
    Network network =
        Architectures.byId(architecture)
            .orElseThrow()
            .network(new Shape.Image(1, 28, 28), 10, 1, Map.of());
    TrainedNetwork trained = RandomModels.of(network, 2);
    byte[] all = OnnxWriter.write(trained);
    byte[] last =
        Forge.graph(
            all,
            graph -> {
              ValueInfoProto output = graph.getOutput(0);
              graph.clearOutput().addOutput(output);
            });
    float[] inputs = RandomModels.inputs(network, EXAMPLES, 3);
    float[] expected = run(last, network, inputs);
    float[] actual = run(all, network, inputs);
    assertThat(actual).containsExactly(expected, offset(1e-6f));
  }

  private static float[] run(byte[] file, Network network, float[] inputs) throws Exception {
    float[] numbers = new float[EXAMPLES * 10];
    try (Session session = new Session(file)) {
      session.run(
          FloatBuffer.wrap(inputs),
          new long[] {EXAMPLES, 1, 28, 28},
          Set.of(network.output()),
          (node, values) -> values.get(numbers));
    }
    return numbers;
  }
}
