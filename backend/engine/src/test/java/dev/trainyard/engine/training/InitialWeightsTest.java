package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Initialization;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitialWeightsTest {
  private final Network network =
      Network.from(new Shape.Image(8, 10, 10))
          .then("conv", Layer.Convolution.of(64, 5))
          .then("norm", Layer.BatchNormalization.standard())
          .then("flatten", new Layer.Flatten())
          .then("dense", Layer.Dense.of(20))
          .build();

  @Test
  void xavier_is_uniform_up_to_the_root_of_six_by_fan_in_and_fan_out() {
    float[] weights = weights(Initialization.XAVIER, 1).get("conv.weight").values();
    double limit = Math.sqrt(6.0 / (8 * 25 + 64 * 25));
    assertThat(weights).hasSize(64 * 8 * 25);
    for (float weight : weights) {
      assertThat(Math.abs(weight)).isLessThanOrEqualTo((float) limit);
    }
    assertThat(variance(weights)).isCloseTo(limit * limit / 3, within(limit * limit / 30));
  }

  @Test
  void he_is_normal_with_variance_two_by_fan_in() {
    float[] weights = weights(Initialization.HE, 1).get("dense.weight").values();
    double expected = 2.0 / (64 * 36);
    assertThat(variance(weights)).isCloseTo(expected, within(expected / 20));
  }

  @Test
  void le_cun_is_normal_with_variance_one_by_fan_in() {
    float[] weights = weights(Initialization.LECUN, 1).get("dense.weight").values();
    double expected = 1.0 / (64 * 36);
    assertThat(variance(weights)).isCloseTo(expected, within(expected / 20));
  }

  @Test
  void a_normal_one_has_its_deviation_in_every_layer() {
    Weights weights = weights(new Initialization.Normal(0.01), 1);
    for (String name : List.of("conv.weight", "dense.weight")) {
      assertThat(variance(weights.get(name).values())).isCloseTo(1e-4, within(5e-6));
    }
    assertThat(weights.get("conv.bias").values()).containsOnly(0f);
  }

  @Test
  void zeros_and_constants_are_what_they_say() {
    assertThat(weights(Initialization.ZEROS, 1).get("conv.weight").values()).containsOnly(0f);
    Weights half = weights(new Initialization.Constant(0.5), 1);
    assertThat(half.get("dense.weight").values()).containsOnly(0.5f);
    assertThat(half.get("dense.bias").values()).containsOnly(0f);
    assertThat(half.get("norm.scale").values()).containsOnly(1f);
  }

  @Test
  void layouts_are_the_neutral_ones_in_the_order_of_the_nodes() {
    Weights weights = weights(Initialization.XAVIER, 1);
    assertThat(List.copyOf(weights.tensors().keySet()))
        .containsExactly(
            "conv.weight",
            "conv.bias",
            "norm.scale",
            "norm.bias",
            "norm.mean",
            "norm.variance",
            "dense.weight",
            "dense.bias");
    assertThat(weights.get("conv.weight").shape()).containsExactly(64, 8, 5, 5);
    assertThat(weights.get("dense.weight").shape()).containsExactly(20, 64 * 36);
    assertThat(weights.get("norm.variance").values()).containsOnly(1f);
    assertThat(weights.get("norm.scale").values()).containsOnly(1f);
    assertThat(weights.get("norm.mean").values()).containsOnly(0f);
    assertThat(weights.get("conv.bias").values()).containsOnly(0f);
  }

  @Test
  void there_are_as_many_numbers_as_the_analysis_counts() {
    Network every = Fixtures.everyLayer();
    long fixed = 2 * 4 + 2 * 6 + 5 * 6; // running statistics, and a kernel's centres
    long numbers =
        InitialWeights.of(every, Initialization.HE, 1).tensors().values().stream()
            .mapToLong(tensor -> tensor.values().length)
            .sum();
    assertThat(numbers).isEqualTo(Analysis.of(every).parameters() + fixed);
  }

  @Test
  void an_enlargement_of_each_channel_interpolates() {
    var enlarging = Layer.TransposedConvolution.enlarging(3, 2).groups(3);
    Network own = Network.from(new Shape.Image(3, 4, 4)).then("up", enlarging).build();
    Tensor filters = InitialWeights.of(own, Initialization.HE, 1).get("up.weight");
    assertThat(filters.shape()).containsExactly(3, 1, 4, 4);
    float[] tent = {0.25f, 0.75f, 0.75f, 0.25f};
    for (int i = 0; i < 3 * 16; i++) {
      assertThat(filters.values()[i]).isEqualTo(tent[i / 4 % 4] * tent[i % 4]);
    }
  }

  @Test
  void an_enlargement_that_mixes_channels_is_spread() {
    var mixing = Layer.TransposedConvolution.enlarging(16, 2);
    Network network = Network.from(new Shape.Image(32, 4, 4)).then("up", mixing).build();
    Tensor filters = InitialWeights.of(network, Initialization.HE, 1).get("up.weight");
    assertThat(filters.shape()).containsExactly(32, 16, 4, 4);
    double expected = 2.0 / (32 * 4); // a stride of 2 leaves 4 of the 16 places in each sum
    assertThat(variance(filters.values())).isCloseTo(expected, within(expected / 20));
  }

  @Test
  void centres_are_normal() {
    Network many =
        Network.from(new Shape.Vector(100)).then("near", new Layer.GaussianKernel(100, 1)).build();
    Weights normal = InitialWeights.of(many, Initialization.HE, 1);
    assertThat(variance(normal.get("near.centres").values())).isCloseTo(1, within(0.05));
  }

  @Test
  void the_seed_decides() {
    float[] one = weights(Initialization.HE, 1).get("conv.weight").values();
    assertThat(weights(Initialization.HE, 1).get("conv.weight").values()).isEqualTo(one);
    assertThat(weights(Initialization.HE, 2).get("conv.weight").values()).isNotEqualTo(one);
  }

  private Weights weights(Initialization initialization, long seed) {
    return InitialWeights.of(network, initialization, seed);
  }

  private static double variance(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value * value;
    }
    return sum / values.length;
  }
}
