package dev.trainyard.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.NodeAnalysis;
import dev.trainyard.engine.network.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters worked out from the tables of the papers, so that a wrong row names its layer. */
class PublishedCountsTest {
  private static final Shape PHOTO = new Shape.Image(3, 224, 224);
  private static final Shape TINY = new Shape.Image(3, 32, 32);

  @Test
  void alexnet_in_two_towers() {
    var expected = new LinkedHashMap<String, Long>();
    expected.put("conv1", 96L * (3 * 11 * 11 + 1));
    expected.put("conv2", 256L * (48 * 5 * 5 + 1)); // each tower sees its own 48 maps
    expected.put("conv3", 384L * (256 * 3 * 3 + 1));
    expected.put("conv4", 384L * (192 * 3 * 3 + 1));
    expected.put("conv5", 256L * (192 * 3 * 3 + 1));
    expected.put("fc6", 4096L * (256 * 6 * 6 + 1));
    expected.put("fc7", 4096L * (4096 + 1));
    expected.put("output", 1000L * (4096 + 1));
    Analysis network = build("alexnet", PHOTO, 1000, Map.of());
    assertThat(weights(network)).isEqualTo(expected);
    assertThat(network.parameters()).isEqualTo(60_965_224);
  }

  /** Table 1: 1×1, 3×3 reduce, 3×3, 5×5 reduce, 5×5, pool project. */
  @Test
  void googlenet_with_biases() {
    var expected = new LinkedHashMap<String, Long>();
    expected.put("conv1", 64L * (3 * 7 * 7 + 1));
    expected.put("conv2-reduce", 64L * (64 + 1));
    expected.put("conv2", 192L * (64 * 3 * 3 + 1));
    int[][] table = {
      {64, 96, 128, 16, 32, 32},
      {128, 128, 192, 32, 96, 64},
      {192, 96, 208, 16, 48, 64},
      {160, 112, 224, 24, 64, 64},
      {128, 128, 256, 24, 64, 64},
      {112, 144, 288, 32, 64, 64},
      {256, 160, 320, 32, 128, 128},
      {256, 160, 320, 32, 128, 128},
      {384, 192, 384, 48, 128, 128},
    };
    String[] names = {"3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b"};
    int in = 192;
    for (int i = 0; i < table.length; i++) {
      int[] row = table[i];
      String prefix = "inception" + names[i] + ".";
      expected.put(prefix + "1x1.conv", row[0] * (in + 1L));
      expected.put(prefix + "3x3-reduce.conv", row[1] * (in + 1L));
      expected.put(prefix + "3x3.conv", row[2] * (row[1] * 9L + 1));
      expected.put(prefix + "5x5-reduce.conv", row[3] * (in + 1L));
      expected.put(prefix + "5x5.conv", row[4] * (row[3] * 25L + 1));
      expected.put(prefix + "project.conv", row[5] * (in + 1L));
      in = row[0] + row[2] + row[4] + row[5];
    }
    expected.put("output", 1000L * (1024 + 1));
    Analysis network = build("googlenet", PHOTO, 1000, Map.of());
    assertThat(weights(network)).isEqualTo(expected);
    assertThat(network.parameters()).isEqualTo(6_998_552);
  }

  /** Section 4.2: 1 + 2n, 2n, 2n convolutions of 16, 32 and 64 filters, each with its norm. */
  @ParameterizedTest
  @CsvSource({"3, 269722", "5, 0", "7, 0", "9, 853018", "18, 1727962"})
  void residual_networks_for_cifar_and_their_twins(int blocks, long published) {
    long stages = 0;
    int[] filters = {16, 16, 32, 64};
    for (int stage = 1; stage <= 3; stage++) {
      int out = filters[stage];
      stages += 9L * filters[stage - 1] * out + (2L * blocks - 1) * 9 * out * out;
      stages += 2L * blocks * 2 * out;
    }
    long expected = 9 * 3 * 16 + 2 * 16 + stages + 64 * 10 + 10;
    assertThat(published).isIn(0L, expected);
    int layers = 6 * blocks + 2;
    assertThat(build("resnet-" + layers, TINY, 10, Map.of()).parameters()).isEqualTo(expected);
    assertThat(build("plain-" + layers, TINY, 10, Map.of()).parameters()).isEqualTo(expected);
    long squeezed = squeezed(blocks, 16) + squeezed(blocks, 32) + squeezed(blocks, 64);
    assertThat(build("se-resnet-" + layers, TINY, 10, Map.of()).parameters())
        .isEqualTo(expected + squeezed);
  }

  /** Without projections: 3 of 1×1 with their norms, 64 → 128 → 256 → 512. */
  @ParameterizedTest
  @CsvSource({"18, 11689512", "34, 21797672"})
  void plain_twins_lack_only_the_projections(int layers, long residual) {
    long projections = 64 * 128 + 128 * 256 + 256 * 512 + 2 * (128 + 256 + 512);
    assertThat(build("plain-" + layers, PHOTO, 1000, Map.of()).parameters())
        .isEqualTo(residual - projections);
  }

  /** ResNet plus two dense layers a block. */
  @ParameterizedTest
  @CsvSource({
    "18, 11689512, 1, 2, 2, 2, 2",
    "34, 21797672, 1, 3, 4, 6, 3",
    "50, 25557032, 4, 3, 4, 6, 3",
    "101, 44549160, 4, 3, 4, 23, 3",
    "152, 60192808, 4, 3, 8, 36, 3"
  })
  void squeeze_and_excitation_adds_two_dense_layers_a_block(
      int layers, long residual, int expansion, int a, int b, int c, int d) {
    long squeezed =
        squeezed(a, 64 * expansion)
            + squeezed(b, 128 * expansion)
            + squeezed(c, 256 * expansion)
            + squeezed(d, 512 * expansion);
    Analysis network = build("se-resnet-" + layers, PHOTO, 1000, Map.of());
    assertThat(network.parameters()).isEqualTo(residual + squeezed);
    if (layers == 50) {
      assertThat(squeezed).isEqualTo(2_530_992);
      assertThat(network.parameters()).isEqualTo(28_088_024);
    }
  }

  /** VGG-16's convolutions, its dense layers as convolutions, and the scores of 21 classes. */
  @ParameterizedTest
  @ValueSource(ints = {32, 16, 8})
  void fully_convolutional_networks(int stride) {
    long convolutions = 138_357_544 - 4096L * (512 * 49 + 1) - 4096L * 4097 - 1000L * 4097;
    long expected = convolutions + 4096L * (512 * 49 + 1) + 4096L * 4097 + 21 * 4097;
    expected += 21L * (2 * stride) * (2 * stride);
    if (stride < 32) {
      expected += 21 * 513 + 21 * 4 * 4;
    }
    if (stride < 16) {
      expected += 21 * 257 + 21 * 4 * 4;
    }
    Shape.Image voc = new Shape.Image(3, 512, 512);
    Analysis network = build("fcn-" + stride + "s", voc, 21, Map.of());
    assertThat(network.parameters()).isEqualTo(expected).isBetween(134_000_000L, 135_000_000L);
    assertThat(network.output()).isEqualTo(new Shape.Image(21, 512, 512));
  }

  /** A toggle of the residual network makes its twins. */
  @Test
  void options_turn_a_residual_network_into_its_twins() {
    assertThat(build("resnet-20", TINY, 10, Map.of("skip", "off")).network())
        .isEqualTo(build("plain-20", TINY, 10, Map.of()).network());
    assertThat(build("resnet-50", PHOTO, 10, Map.of("squeezeExcitation", "on")).network())
        .isEqualTo(build("se-resnet-50", PHOTO, 10, Map.of()).network());
  }

  private static long squeezed(int blocks, int channels) {
    int few = Math.max(1, channels / 16);
    return blocks * ((long) few * (channels + 1) + (long) channels * (few + 1));
  }

  private static Map<String, Long> weights(Analysis network) {
    return network.nodes().stream()
        .filter(node -> node.parameters() > 0)
        .collect(Collectors.toMap(node -> node.node().id(), NodeAnalysis::parameters));
  }

  private static Analysis build(String id, Shape input, int classes, Map<String, Object> options) {
    Architecture architecture = Architectures.byId(id).orElseThrow();
    return Analysis.of(architecture.network(input, classes, 1, options));
  }
}
