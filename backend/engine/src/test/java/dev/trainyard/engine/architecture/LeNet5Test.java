package dev.trainyard.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.NodeAnalysis;
import dev.trainyard.engine.network.ReceptiveField;
import dev.trainyard.engine.network.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LeCun et al. 1998, figure 2, with every C3 map connected to every S2 map. */
class LeNet5Test {
  private final Analysis published = lenet(new Shape.Image(1, 32, 32), Map.of());

  @ParameterizedTest
  @CsvSource({
    // layer, maps, side, weights of a map, so parameters = maps · (weights + 1)
    "c1, 6, 28, 1 * 5 * 5",
    "c3, 16, 10, 6 * 5 * 5",
    "c5, 120, 1, 16 * 5 * 5",
    "f6, 84, 0, 120",
    "output, 10, 0, 84",
  })
  void a_layer_has_the_papers_size(String id, int maps, int side, String weights) {
    NodeAnalysis node = published.node(id);
    Shape shape = side == 0 ? new Shape.Vector(maps) : new Shape.Image(maps, side, side);
    assertThat(node.output()).isEqualTo(shape);
    assertThat(node.parameters()).isEqualTo(maps * (product(weights) + 1));
  }

  @ParameterizedTest
  @CsvSource({"c1, 156", "c3, 2416", "c5, 48120", "f6, 10164", "output, 850"})
  void a_layer_has_the_published_count(String id, long parameters) {
    assertThat(published.node(id).parameters()).isEqualTo(parameters);
  }

  @Test
  void the_total_is_the_published_one_for_both_inputs() {
    assertThat(published.parameters()).isEqualTo(61_706);
    Analysis margin = lenet(new Shape.Image(1, 28, 28), Map.of());
    assertThat(margin.parameters()).isEqualTo(61_706);
    assertThat(margin.node("c1").output()).isEqualTo(new Shape.Image(6, 28, 28));
  }

  @Test
  void multiply_accumulates_are_weights_times_places() {
    assertThat(published.macs())
        .isEqualTo(6 * 25 * 28 * 28 + 16 * 150 * 10 * 10 + 120 * 400 + 84 * 120 + 10 * 84);
  }

  @Test
  void receptive_fields_grow_to_the_whole_digit() {
    assertThat(field("c1")).isEqualTo(field(5, 1, 0));
    assertThat(field("s2")).isEqualTo(field(6, 2, 0));
    assertThat(field("c3")).isEqualTo(field(14, 2, 0));
    assertThat(field("s4")).isEqualTo(field(16, 4, 0));
    assertThat(field("c5")).isEqualTo(field(32, 4, 0));
    assertThat(published.node("f6").receptiveField()).isEmpty();
    Analysis margin = lenet(new Shape.Image(1, 28, 28), Map.of());
    assertThat(margin.node("c5").receptiveField()).contains(field(32, 4, -2));
  }

  @Test
  void options_are_taken_and_unknown_ones_refused_by_name() {
    Analysis relu =
        lenet(new Shape.Image(1, 32, 32), Map.of("activation", "relu", "pooling", "max"));
    assertThat(relu.node("s2").node().layer().toString()).contains("MAX");
    assertThatThrownBy(
            () -> lenet(new Shape.Image(1, 32, 32), Map.of("activation", "gelu", "depth", 3)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("/options/activation: activation must be one of tanh, relu, sigmoid")
        .hasMessageContaining("There is no option \"depth\"; there are activation, pooling.");
  }

  @Test
  void an_input_that_it_cannot_take_is_refused_in_words() {
    assertThatThrownBy(() -> lenet(new Shape.Image(3, 224, 224), Map.of()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(
            "LeNet-5 reads images of 32×32, or of 28×28 with a margin, not 3×224×224.");
  }

  private static Analysis lenet(Shape input, Map<String, Object> options) {
    return Analysis.of(Architectures.byId("lenet-5").orElseThrow().network(input, 10, 1, options));
  }

  private ReceptiveField field(String id) {
    return published.node(id).receptiveField().orElseThrow();
  }

  private static ReceptiveField field(int size, int stride, int offset) {
    return new ReceptiveField(Extent.square(size), Extent.square(stride), Extent.square(offset));
  }

  private static long product(String factors) {
    long product = 1;
    for (String factor : factors.split("\\*")) {
      product *= Long.parseLong(factor.strip());
    }
    return product;
  }
}
