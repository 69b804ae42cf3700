package dev.trainyard.onnx;

import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole architectures with random weights say the same at each of their nodes. */
class ArchitectureParityTest {
  private static final int CLASSES = 10;
  private static final double NARROW = 0.05;

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

  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.architecture.Architectures#all")
  void onnx_runtime_equals_the_plain_loops_in_every_architecture(Architecture architecture) {
    Shape input = architecture.inputs().get(0);
    Parity.check(architecture.network(input, 2, NARROW, Map.of()), 2, 11);
  }
}
