package dev.trainyard.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitecturesTest {
  private static final Shape DIGIT = new Shape.Image(1, 28, 28);

  static List<Architecture> all() {
    return Architectures.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_takes_the_inputs_that_it_offers_at_any_width(Architecture architecture) {
    for (Shape input : architecture.inputs()) {
      for (double width : new double[] {0.1, 1, 2.5}) {
        Analysis.of(architecture.network(input, 2, width, Map.of()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_says_where_it_comes_from(Architecture architecture) {
    assertThat(architecture.about().idea()).endsWith(".");
    assertThat(architecture.about().paper().url()).startsWith("https://");
    assertThat(architecture.about().year()).isBetween(1800, 2026);
    assertThat(Architectures.byId(architecture.id())).contains(architecture);
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_can_be_built_as_its_paper_trained_it(Architecture architecture) {
    architecture
        .published()
        .ifPresent(
            published ->
                assertThat(
                        Analysis.of(
                                architecture.network(
                                    published.input(), published.outputs(), 1, Map.of()))
                            .output()
                            .sizes()
                            .get(0))
                    .isEqualTo(published.outputs()));
  }

  @Test
  void the_families_follow_each_other() {
    assertThat(Architectures.all())
        .hasSize(44)
        .extracting(architecture -> architecture.about().family())
        .isSorted();
  }

  @Test
  void softmax_regression_has_a_weight_for_each_pixel_and_class() {
    assertThat(parameters("softmax-regression", Map.of())).isEqualTo(784 * 10 + 10);
  }

  @Test
  void the_perceptron_has_the_hidden_layers_that_one_writes() {
    long standard = (784 + 1) * 128 + (128 + 1) * 64 + (64 + 1) * 10;
    assertThat(parameters("mlp", Map.of())).isEqualTo(standard);
    long wide = (784 + 1) * 300 + (300 + 1) * 10;
    assertThat(parameters("mlp", Map.of("hidden", "300"))).isEqualTo(wide);
    assertThat(parameters("mlp", Map.of("hidden", List.of(128, 64)))).isEqualTo(standard);
    assertThat(parameters("mlp", Map.of("hidden", "128, 64"))).isEqualTo(standard);
    assertThat(parameters("mlp", Map.of("hidden", 300))).isEqualTo(wide);
    assertThat(parameters("mlp", Map.of("dropout", 0.5))).isEqualTo(standard);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Map<String, Object> options = Map.of("hidden", "-3", "dropout", 1.5, "layers", 4);
    assertThatThrownBy(() -> mlp().network(DIGIT, 1, Double.NaN, options))
        .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
        .extracting(Refused::problems, InstanceOfAssertFactories.list(Problem.class))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "/classes", "/width", "/options/hidden", "/options/dropout", "/options/layers");
  }

  @Test
  void a_network_too_large_to_train_is_refused() {
    assertThatThrownBy(() -> mlp().network(DIGIT, 10, 16, Map.of("hidden", "60000,60000")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("a network may have 1,000,000,000");
  }

  private static Architecture mlp() {
    return Architectures.byId("mlp").orElseThrow();
  }

  private static long parameters(String id, Map<String, Object> options) {
    Architecture architecture = Architectures.byId(id).orElseThrow();
    return Analysis.of(architecture.network(DIGIT, 10, 1, options)).parameters();
  }
}
