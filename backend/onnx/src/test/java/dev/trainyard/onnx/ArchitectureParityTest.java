package dev.trainyard.onnx;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole architectures with random weights say the same at each of their nodes. */
class ArchitectureParityTest {
  private static final int CLASSES = 10;

  @ParameterizedTest
  @CsvSource({
    "softmax-regression, 1, 28",
    "mlp, 1, 28",
    "lenet-5, 1, 28",
    "lenet-5, 1, 32",
    "resnet-20, 1, 28",
    "resnet-20, 3, 32"
  })
  void onnx_runtime_equals_the_plain_loops(String architecture, int channels, int size) {
    Shape input = new Shape.Image(channels, size, size);
    Network network =
        Architectures.byId(architecture).orElseThrow().network(input, CLASSES, 1, Map.of());
    Parity.check(network, 2, 11);
  }
}
