package dev.trainyard.engine.training.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Layer.Nonlinearity;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import org.junit.jupiter.api.Test;

class ExaminedTest {
  private static final float NAN = Float.NaN;

  @Test
  void a_filter_is_dead_if_its_map_is_zero_everywhere_for_all_examples() {
    // 2 examples × 3 channels × 1×2 places
    float[] maps = {0, 0, 0, 1, 0, 0, /**/ 0, 0, 0, 0, 2, 0};
    assertThat(judge(Nonlinearity.RELU, maps).dead()).hasValue(1 / 3.0);
    assertThat(judge(Nonlinearity.RELU, maps).saturated()).isEmpty();
  }

  @Test
  void a_value_is_saturated_where_its_slope_is_gone() {
    float[] values = {0.5f, 0.995f, 0.005f, 0.9f, 0.1f, 0.3f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 1};
    assertThat(judge(Nonlinearity.SIGMOID, values).saturated()).hasValue(3 / 12.0);
    float[] steep = {0, 0.99f, -0.99f, 0.9f, -0.9f, 0, 0, 0, 0, 0, 0, -1};
    assertThat(judge(Nonlinearity.TANH, steep).saturated()).hasValue(3 / 12.0);
    assertThat(judge(Nonlinearity.TANH, steep).dead()).isEmpty();
  }

  @Test
  void a_distribution_has_mean_spread_norm_and_a_histogram_of_everything() {
    Distribution some = Distribution.of(new float[] {1, 2, 3, 4});
    assertThat(some.mean()).isEqualTo(2.5);
    assertThat(some.spread()).isCloseTo(Math.sqrt(1.25), within(1e-12));
    assertThat(some.norm()).isCloseTo(Math.sqrt(30), within(1e-12));
    assertThat(some.histogram().low()).isEqualTo(1);
    assertThat(some.histogram().high()).isEqualTo(4);
    assertThat(some.histogram().bins()).hasSize(40).contains(1, 0).startsWith(1).endsWith(1);
  }

  @Test
  void outliers_are_counted_beside_the_bins() {
    float[] values = new float[1_000];
    values[7] = 1e6f;
    Histogram histogram = Distribution.of(values).histogram();
    assertThat(histogram.above()).isEqualTo(1);
    assertThat(histogram.bins()[0]).isEqualTo(999);
  }

  @Test
  void what_is_not_finite_stays_so() {
    Distribution broken = Distribution.of(new float[] {1, NAN, Float.POSITIVE_INFINITY});
    assertThat(broken.mean()).isNaN();
    assertThat(broken.spread()).isNaN();
    assertThat(broken.norm()).isNaN();
    assertThat(broken.histogram().nonFinite()).isEqualTo(2);
  }

  private static LayerHealth judge(Nonlinearity function, float[] values) {
    Network network =
        Network.from(new Shape.Image(3, 1, 2))
            .then("inside", new Layer.Activation(function))
            .then("flatten", new Layer.Flatten())
            .then("output", Layer.Dense.of(2))
            .then("softmax", new Layer.Softmax())
            .build();
    return Examined.of(Analysis.of(network)).judge("inside", values, 2);
  }
}
