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
  void a_transposed_convolution_gives_back_what_a_strided_one_took() {
    var enlarging =
        new Layer.TransposedConvolution(
            6, Extent.of(4, 5), Extent.of(2, 3), Extent.of(1, 0), 3, true);
    Network network =
        Network.from(new Shape.Image(1, 16, 15))
            .then("down", Convolution.of(3, 6).stride(6).padding(1)) // 3×3×2
            .then("up", enlarging)
            .build();
    NodeAnalysis up = Analysis.of(network).node("up");
    // height (3 − 1)·2 − 2 + 4 = 6, width (2 − 1)·3 + 5 = 8
    assertThat(up.output()).isEqualTo(new Shape.Image(6, 6, 8));
    assertThat(up.parameters()).isEqualTo(3 * 2 * 20 + 6);
    assertThat(up.macs()).isEqualTo(3 * 2 * 20 * 6);
    // A unit of "down" sees 6 from −1 on, every 6. Its strides fall to 3 and 2; a window of (4, 5)
    // over the edge by (4 − 1 − 1, 5 − 1) sees 6 + 3·3 from −1 − 2·3 and 6 + 4·2 from −1 − 4·2.
    assertThat(up.receptiveField())
        .contains(new ReceptiveField(Extent.of(15, 14), Extent.of(3, 2), Extent.of(-7, -9)));
  }

  @Test
  void units_between_the_inputs_places_have_no_field_in_whole_places() {
    Network network =
        Network.from(DIGIT).then("up", Layer.TransposedConvolution.enlarging(1, 2)).build();
    assertThat(Analysis.of(network).output()).isEqualTo(new Shape.Image(1, 56, 56));
    assertThat(Analysis.of(network).node("up").receptiveField()).isEmpty();
  }

  @Test
  void a_crop_begins_later() {
    Network network =
        Network.from(DIGIT)
            .then("conv", Convolution.of(2, 3).stride(2)) // 2×13×13
            .then("crop", new Layer.Crop(2, 1, 4, 12))
            .build();
    NodeAnalysis crop = Analysis.of(network).node("crop");
    assertThat(crop.output()).isEqualTo(new Shape.Image(2, 4, 12));
    assertThat(crop.receptiveField())
        .contains(new ReceptiveField(Extent.square(3), Extent.square(2), Extent.of(4, 2)));
  }

  @Test
  void branches_are_joined_channel_after_channel_or_number_by_number() {
    Network network =
        Network.from(DIGIT)
            .then("a", Convolution.of(4, 3).padding(1))
            .add("b", Convolution.of(6, 1), "input")
            .add("both", new Layer.Concatenate(), "a", "b", "input")
            .then("squeeze", new Layer.GlobalPooling(Function.AVERAGE))
            .add("scaled", new Layer.Multiply(), "both", "squeeze")
            .build();
    Analysis analysis = Analysis.of(network);
    assertThat(analysis.node("both").output()).isEqualTo(new Shape.Image(11, 28, 28));
    assertThat(analysis.node("both").receptiveField())
        .contains(new ReceptiveField(Extent.square(3), Extent.square(1), Extent.square(-1)));
    assertThat(analysis.output()).isEqualTo(new Shape.Image(11, 28, 28));
    assertThat(analysis.node("scaled").receptiveField()).isEmpty();
  }

  @Test
  void a_polynomial_has_n_plus_d_over_d_terms_and_a_kernel_its_centres() {
    Network network =
        Network.from(new Shape.Vector(3))
            .then("powers", new Layer.PolynomialFeatures(4))
            .then("kernel", new Layer.GaussianKernel(7, 0.5))
            .build();
    Analysis analysis = Analysis.of(network);
    assertThat(analysis.node("powers").output()).isEqualTo(new Shape.Vector(34)); // 7 over 4, − 1
    assertThat(analysis.output()).isEqualTo(new Shape.Vector(7));
    assertThat(analysis.parameters()).isZero();
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
  void numbers_that_no_layer_can_have_are_told_one_by_one() {
    Extent two = Extent.square(2);
    Network network =
        Network.from(DIGIT)
            .add("up", new Layer.TransposedConvolution(0, two, two, two, 0, true), "input")
            .add("norm", new Layer.LocalResponseNormalization(4, -1, 11, 0), "input")
            .add("crop", new Layer.Crop(-1, -1, 0, 0), "input")
            .add("powers", new Layer.PolynomialFeatures(31), "input")
            .add("kernel", new Layer.GaussianKernel(0, Double.NaN), "input")
            .add("product", new Layer.Multiply(), "input")
            .add(
                "join",
                new Layer.Concatenate(),
                "up",
                "norm",
                "crop",
                "powers",
                "kernel",
                "product")
            .build();
    assertThat(fields(network))
        .containsExactlyInAnyOrder(
            "/nodes/0/layer/filters",
            "/nodes/0/layer/groups",
            "/nodes/1/layer/size",
            "/nodes/1/layer/alpha",
            "/nodes/1/layer/beta",
            "/nodes/1/layer/k",
            "/nodes/2/layer/top",
            "/nodes/2/layer/left",
            "/nodes/2/layer/height",
            "/nodes/2/layer/width",
            "/nodes/3/layer/degree",
            "/nodes/4/layer/centres",
            "/nodes/4/layer/sigma",
            "/nodes/5/inputs");
    var padded = new Layer.TransposedConvolution(1, two, two, two, 1, true);
    assertThat(messages(Network.from(DIGIT).then("up", padded).build()))
        .containsExactly(
            "padding must be smaller than the kernel, or it takes away whole windows.");
  }

  @Test
  void what_does_not_fit_together_is_told_in_words() {
    Network network =
        Network.from(DIGIT)
            .add("crop", new Layer.Crop(20, 0, 9, 28), "input")
            .add("small", Convolution.of(2, 3), "input")
            .add("vector", new Layer.GlobalPooling(Function.MAX), "input")
            .add("join", new Layer.Concatenate(), "input", "small")
            .add("product", new Layer.Multiply(), "small", "vector")
            .add("powers", new Layer.PolynomialFeatures(2), "small")
            .add("end", new Layer.Add(), "crop", "join", "product", "powers")
            .build();
    assertThat(messages(network))
        .containsExactly(
            "9 rows from 20 and 28 columns from 0 are not all within 28×28.",
            "Concatenate needs images of one height and width; these are 1×28×28, 2×26×26.",
            "Multiply needs two inputs of one shape, or an image and then a vector with a number"
                + " for each of its channels; these are 2×26×26, a vector of 1.",
            "A polynomial needs a vector, not 2×26×26; put a flatten before it.");
  }

  @Test
  void a_polynomial_and_a_kernel_stay_within_bounds() {
    Shape wide = new Shape.Vector(1_000_000);
    assertThat(messages(Network.from(wide).then("p", new Layer.PolynomialFeatures(30)).build()))
        .containsExactly(
            "1,000,000 numbers have more than 100,000 products of 1 to 30 factors; lower the"
                + " degree.");
    assertThat(messages(Network.from(wide).then("k", new Layer.GaussianKernel(101, 1)).build()))
        .containsExactly(
            "101 centres of 1,000,000 numbers each are too many: together at most 100,000,000"
                + " numbers fit.");
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
    for (String id : List.of("c1.weight", "k.centres")) {
      Network network = Network.from(DIGIT).then(id, new Flatten()).build();
      assertThat(fields(network)).containsExactly("/nodes/0/id");
    }
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
