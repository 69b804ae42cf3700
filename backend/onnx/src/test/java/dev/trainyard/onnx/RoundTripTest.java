package dev.trainyard.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written comes back, to the bit. */
class RoundTripTest {

  @ParameterizedTest
  @MethodSource("dev.trainyard.onnx.EveryLayerTest#onnx_runtime_equals_the_plain_loops")
  void every_layer_comes_back(Network network) {
    comesBack(RandomModels.of(network, 3));
  }

  @Test
  void a_network_with_a_shortcut_comes_back() {
    comesBack(RandomModels.of(Models.small(), 3));
  }

  @Test
  void numbers_that_are_none_come_back_as_they_were() {
    TrainedNetwork trained = RandomModels.of(Models.tiny(), 3);
    Map<String, Tensor> tensors = new LinkedHashMap<>(trained.weights().tensors());
    float[] odd = {Float.NaN, Float.NEGATIVE_INFINITY, -0f, Float.MIN_VALUE, Float.MAX_VALUE, 1f};
    tensors.put("f.weight", new Tensor(tensors.get("f.weight").shape(), odd));
    comesBack(
        new TrainedNetwork(
            trained.network(), new Weights(tensors), trained.labels(), trained.preprocessing()));
  }

  @Test
  void labels_may_be_any_text() {
    TrainedNetwork trained = RandomModels.of(Models.tiny(), 3);
    comesBack(
        new TrainedNetwork(
            trained.network(),
            trained.weights(),
            List.of("Ärmel \"kurz\"", "", "靴\n\u0000👟"),
            trained.preprocessing()));
  }

  @Test
  void equal_networks_give_equal_bytes() {
    byte[] first = OnnxWriter.write(RandomModels.of(Models.small(), 3));
    assertThat(OnnxWriter.write(OnnxReader.read(first))).isEqualTo(first);
  }

  private static void comesBack(TrainedNetwork trained) {
    TrainedNetwork read = OnnxReader.read(OnnxWriter.write(trained));
    assertThat(read.network()).isEqualTo(trained.network());
    assertThat(read.labels()).isEqualTo(trained.labels());
    assertThat(read.preprocessing()).isEqualTo(trained.preprocessing());
    assertThat(bits(read)).isEqualTo(bits(trained));
  }

  private static Map<String, String> bits(TrainedNetwork trained) {
    Map<String, String> bits = new LinkedHashMap<>();
    trained
        .weights()
        .tensors()
        .forEach((name, tensor) -> bits.put(name, tensor.shape() + " " + bits(tensor.values())));
    return bits;
  }

  private static String bits(float[] values) {
    int[] bits = new int[values.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
    return Arrays.toString(bits);
  }
}
