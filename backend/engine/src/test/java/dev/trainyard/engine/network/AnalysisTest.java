package dev.trainyard.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Layer.Convolution;
import dev.trainyard.engine.network.Layer.Dense;
import dev.trainyard.engine.network.Layer.Flatten;
import dev.trainyard.engine.network.Layer.Function;
import dev.trainyard.engine.network.Layer.Pooling;
import dev.trainyard.engine.training.Fixtures;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private static final Shape DIGIT = new Shape.Image(1, 28, 28);

  @Test
  void shapes_follow_from_kernel_stride_padding_and_dilation() {
    Extent two = Extent.square(2);
    var dilated = new Convolution(4, Extent.of(3, 5), two, Extent.of(0, 1), two, 1, false);
    Analysis analysis = Analysis.of(Network.from(DIGIT).then("conv", dilated).build());
    // height (28 − 2·2 − 1) / 2 + 1 = 12; width (28 + 2 − 2·4 − 1) / 2 + 1 = 11
    assertThat(analysis.output()).isEqualTo(new Shape.Image(4, 12, 11));
    assertThat(analysis.parameters()).isEqualTo(4 * 15);
    assertThat(analysis.macs()).isEqualTo(4 * 15 * 12 * 11);
    assertThat(analysis.activationBytes()).isEqualTo(4 * 12 * 11 * 4);
    assertThat(analysis.node("conv").receptiveField())
        .contains(new ReceptiveField(Extent.of(5, 9), two, Extent.of(0, -1)));
  }

  @Test
  void groups_share_out_the_input_channels() {
    var grouped =
        new Convolution(
            8, Extent.square(3), Extent.square(1), Extent.square(1), Extent.square(1), 4, true);
    Network network = Network.from(new Shape.Image(4, 9, 9)).then("conv", grouped).build();
    assertThat(Analysis.of(network).parameters()).isEqualTo(8 * 9 + 8);
  }

  @Test
  void running_statistics_are_no_parameters() {
    Network network =
        Network.from(new Shape.Image(3, 4, 4))
            .then("norm", Layer.BatchNormalization.standard())
            .build();
    assertThat(Analysis.of(network).parameters()).isEqualTo(6);
  }

  @Test
  void every_layer_has_a_shape_rule() {
    assertThat(Analysis.of(Fixtures.everyLayer()).output()).isEqualTo(new Shape.Vector(4));
  }

  @Test
  void all_mistakes_are_told_at_once_and_each_only_once() {
    var wild =
        new Convolution(
            0, Extent.square(3), Extent.square(-1), Extent.square(0), Extent.square(1), 1, true);
    Network network =
        Network.from(DIGIT)
            .add("input", new Flatten(), "input")
            .add("conv", wild, "input")
            .add("conv", Dense.of(3), "nowhere")
            .add("a b", Dense.of(3), "last")
            .add("sum", new Layer.Add(), "conv")
            .add("last", new Layer.Dropout(Double.NaN), "sum")
            .build();
    assertThat(fields(network))
        .containsExactlyInAnyOrder(
            "/nodes/0/id", // reserved
            "/nodes/1/layer/filters",
            "/nodes/1/layer/stride",
            "/nodes/2/id", // a second conv
            "/nodes/2/inputs/0", // unknown
            "/nodes/3/id", // a space
            "/nodes/3/inputs/0", // later
            "/nodes/3", // nobody reads it
            "/nodes/4/inputs", // one is no sum
            "/nodes/5/layer/rate");
  }

  @Test
  void a_layer_that_meets_the_wrong_shape_is_told_so() {
    Network network =
        Network.from(DIGIT)
            .then("dense", Dense.of(10))
            .add("pool", Pooling.of(Function.MAX, 40), "input")
            .add("small", Convolution.of(2, 3), "input")
            .add("sum", new Layer.Add(), "input", "small", "pool", "dense")
            .build();
    assertThat(messages(network))
        .containsExactly(
            "A dense layer needs a vector, not 1×28×28; put a flatten before it.",
            "The kernel covers 40×40 places and does not fit into 28×28; use a smaller kernel or more padding.");
    Network sum =
        Network.from(DIGIT)
            .then("small", Convolution.of(2, 3))
            .add("sum", new Layer.Add(), "input", "small")
            .build();
    assertThat(messages(sum))
        .containsExactly("Add needs inputs of one shape; these are 1×28×28, 2×26×26.");
  }

  @Test
  void groups_that_do_not_divide_the_channels_are_refused() {
    Extent one = Extent.square(1);
    var layer = new Convolution(8, one, one, Extent.square(0), one, 3, true);
    Network network = Network.from(new Shape.Image(4, 4, 4)).then("conv", layer).build();
    assertThat(messages(network))
        .containsExactly("3 groups must divide both the 4 input channels and the 8 filters.");
  }

  @Test
  void a_pooling_window_of_padding_alone_is_refused() {
    Extent two = Extent.square(2);
    Network network =
        Network.from(DIGIT).then("pool", new Pooling(Function.AVERAGE, two, two, two)).build();
    assertThat(fields(network)).containsExactly("/nodes/0/layer/padding");
  }

  @Test
  void an_id_that_names_weights_is_refused() {
    Network network = Network.from(DIGIT).then("c1.weight", new Flatten()).build();
    assertThat(fields(network)).containsExactly("/nodes/0/id");
  }

  @Test
  void no_node_too_many_nodes_and_absurd_sizes_are_refused() {
    assertThat(messages(new Network(DIGIT, List.of())))
        .containsExactly("A network needs at least one node.");
    Node node = new Node("x", new Flatten(), List.of("input"));
    assertThat(messages(new Network(DIGIT, Collections.nCopies(10_000, node))))
        .containsExactly("A network may have 2,000 nodes; this one has 10,000.");
    Shape huge = new Shape.Image(1_000_000, 1_000_000, 1_000_000);
    assertThat(fields(Network.from(huge).then("x", new Flatten()).build()))
        .containsExactly("/input");
    assertThat(fields(Network.from(new Shape.Image(-1, 0, 3)).then("x", new Flatten()).build()))
        .containsExactly("/input");
  }

  @Test
  void sums_beyond_the_limits_are_refused_and_never_overflow() {
    Shape wide = new Shape.Vector(1_000_000);
    assertThat(fields(Network.from(wide).then("dense", Dense.of(1_000_000)).build()))
        .containsExactly("/nodes/0/layer");
    NetworkBuilder many = Network.from(new Shape.Vector(10_000));
    for (int i = 0; i < 20; i++) {
      many.then("dense" + i, Dense.of(10_000));
    }
    assertThat(messages(many.build()))
        .containsExactly(
            "The network has 2,000,200,000 parameters; at most 1,000,000,000 are allowed.");
    int most = Integer.MAX_VALUE;
    var absurd =
        new Convolution(
            most,
            Extent.square(most),
            Extent.square(1),
            Extent.square(most),
            Extent.square(most),
            most,
            true);
    assertThat(fields(Network.from(DIGIT).then("conv", absurd).build())).hasSize(5);
  }

  @Test
  void a_receptive_field_beyond_an_int_stays_an_int() {
    Extent one = Extent.square(1);
    NetworkBuilder deep = Network.from(DIGIT);
    for (int i = 0; i < 40; i++) {
      deep.then("pool" + i, new Pooling(Function.MAX, Extent.square(2), Extent.square(2), one));
    }
    Analysis analysis = Analysis.of(deep.build());
    assertThat(analysis.node("pool39").receptiveField().orElseThrow().size())
        .isEqualTo(Extent.square(Integer.MAX_VALUE));
  }

  @Test
  void a_node_that_could_not_be_read_is_not_judged() {
    Network network =
        Network.from(DIGIT)
            .then("what", new Flatten())
            .then("pool", Pooling.of(Function.MAX, 2))
            .build();
    assertThat(Analysis.mistakes(network, Set.of(0))).isEmpty();
    assertThat(Analysis.mistakes(network, Set.of())).hasSize(1);
  }

  @Test
  void an_unknown_node_is_no_node() {
    Analysis analysis = Analysis.of(Network.from(DIGIT).then("flat", new Flatten()).build());
    assertThat(analysis.shape("input")).isEqualTo(DIGIT);
    assertThatThrownBy(() -> analysis.node("nowhere")).hasMessageContaining("\"nowhere\"");
  }

  private static List<String> fields(Network network) {
    return problems(network).stream().map(Problem::field).toList();
  }

  private static List<String> messages(Network network) {
    return problems(network).stream().map(Problem::message).toList();
  }

  private static List<Problem> problems(Network network) {
    try {
      Analysis.of(network);
      return List.of();
    } catch (Refused refused) {
      return refused.problems();
    }
  }
}
