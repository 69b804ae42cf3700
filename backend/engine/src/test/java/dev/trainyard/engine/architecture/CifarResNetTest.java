package dev.trainyard.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.NodeAnalysis;
import dev.trainyard.engine.network.Shape;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** He et al. 2015, section 4.2: 1 + 2n, 2n, 2n convolutions of 16, 32, 64 filters, n = 3. */
class CifarResNetTest {
  private final Analysis network = resnet20(new Shape.Image(3, 32, 32));

  @Test
  void each_row_of_the_table_has_its_parameters() {
    var expected = new HashMap<String, Long>();
    expected.put("conv1", 3L * 3 * 3 * 16);
    expected.put("bn1", 2L * 16);
    int[] filters = {16, 16, 32, 64};
    for (int stage = 1; stage <= 3; stage++) {
      for (char block = 'a'; block <= 'c'; block++) {
        int in = block == 'a' ? filters[stage - 1] : filters[stage];
        int out = filters[stage];
        expected.put("" + stage + block + ".conv1", 9L * in * out);
        expected.put("" + stage + block + ".conv2", 9L * out * out);
        expected.put("" + stage + block + ".bn1", 2L * out);
        expected.put("" + stage + block + ".bn2", 2L * out);
      }
    }
    expected.put("output", 64L * 10 + 10);
    var actual = new HashMap<String, Long>();
    for (NodeAnalysis node : network.nodes()) {
      if (node.parameters() > 0) {
        actual.put(node.node().id(), node.parameters());
      }
    }
    assertThat(actual).isEqualTo(expected);
    assertThat(network.parameters()).isEqualTo(269_722);
  }

  @ParameterizedTest
  @CsvSource({"relu1, 16, 32", "1c.relu, 16, 32", "2c.relu, 32, 16", "3c.relu, 64, 8"})
  void a_stage_has_the_tables_output(String id, int filters, int side) {
    assertThat(network.node(id).output()).isEqualTo(new Shape.Image(filters, side, side));
  }

  @Test
  void macs_are_those_of_the_convolutions_and_the_dense_layer() {
    long first = 32L * 32 * 9 * 3 * 16;
    long stage1 = 32L * 32 * 9 * 16 * 16 * 6;
    long stage2 = 16L * 16 * 9 * (16 * 32 + 32 * 32 * 5);
    long stage3 = 8L * 8 * 9 * (32 * 64 + 64 * 64 * 5);
    assertThat(network.macs()).isEqualTo(first + stage1 + stage2 + stage3 + 640);
  }

  @Test
  void a_block_sees_as_far_as_its_longer_branch() {
    // conv1 sees 3; each of two 3×3 convolutions at stride 1 adds 2.
    assertThat(network.node("1a.add").receptiveField().orElseThrow().size())
        .isEqualTo(Extent.square(3 + 2 + 2));
    assertThat(network.node("2a.relu").receptiveField().orElseThrow().stride())
        .isEqualTo(Extent.square(2));
    assertThat(network.node("pool").receptiveField()).isEmpty();
  }

  @Test
  void grey_images_only_change_the_first_convolution() {
    assertThat(resnet20(new Shape.Image(1, 32, 32)).parameters()).isEqualTo(269_722 - 2 * 9 * 16);
    Analysis digits = resnet20(new Shape.Image(1, 28, 28));
    assertThat(digits.parameters()).isEqualTo(269_722 - 2 * 9 * 16);
    assertThat(digits.node("3c.relu").output()).isEqualTo(new Shape.Image(64, 7, 7));
  }

  private static Analysis resnet20(Shape input) {
    return Analysis.of(
        Architectures.byId("resnet-20").orElseThrow().network(input, 10, 1, Map.of()));
  }
}
