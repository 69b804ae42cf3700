package dev.trainyard.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.training.Fixtures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkDocumentTest {
  private static final Map<String, Object> FLATTEN =
      node("flat", Map.of("kind", "flatten"), "input");

  @Test
  void every_layer_is_written_and_read_back() {
    Network network = Fixtures.everyLayer();
    assertThat(NetworkDocument.read(NetworkDocument.write(network))).isEqualTo(network);
  }

  @Test
  void a_short_layer_has_the_defaults() {
    Map<String, Object> conv = Map.of("kind", "convolution", "filters", 6, "kernel", 5);
    Map<String, Object> pool =
        Map.of("kind", "pooling", "function", "max", "kernel", List.of(2, 3));
    Network network =
        NetworkDocument.read(network(node("c1", conv, "input"), node("s2", pool, "c1")));
    assertThat(network.nodes().get(0).layer()).isEqualTo(Layer.Convolution.of(6, 5));
    assertThat(network.nodes().get(1).layer())
        .isEqualTo(
            new Layer.Pooling(
                Layer.Function.MAX, Extent.of(2, 3), Extent.of(2, 3), Extent.square(0)));
  }

  @Test
  void the_newer_layers_have_defaults_too() {
    Map<String, Object> up = Map.of("kind", "transposed-convolution", "filters", 2, "kernel", 3);
    Map<String, Object> norm = Map.of("kind", "local-response-normalization");
    Map<String, Object> crop = Map.of("kind", "crop", "height", 5, "width", 6);
    Network network =
        NetworkDocument.read(
            network(node("u", up, "input"), node("n", norm, "u"), node("c", crop, "n")));
    Extent one = Extent.square(1);
    assertThat(network.nodes().get(0).layer())
        .isEqualTo(
            new Layer.TransposedConvolution(2, Extent.square(3), one, Extent.square(0), 1, true));
    assertThat(network.nodes().get(1).layer())
        .isEqualTo(Layer.LocalResponseNormalization.standard());
    assertThat(network.nodes().get(2).layer()).isEqualTo(new Layer.Crop(0, 0, 5, 6));
  }

  @Test
  void all_mistakes_of_document_and_network_are_told_at_once() {
    Map<String, Object> conv =
        Map.of(
            "kind", "convolution", "filters", 6.5, "kernel", List.of(3), "strid", 2, "bias", "no");
    Map<String, Object> pool = Map.of("kind", "pooling", "function", "min", "kernel", -2);
    Map<String, Object> json =
        new HashMap<>(
            network(
                node("c1", conv, "input"),
                node("s2", pool, "c1"),
                node("d", Map.of("kind", "dense", "units", 0), "c1"),
                node("x", Map.of("kind", "capsule"), "d"),
                node("y", Map.of("kind", "dropout", "rate", 1.5), "x", "nowhere"),
                "no node"));
    json.put("name", "mine");
    json.put("version", 2);
    assertThat(fields(json))
        .containsExactlyInAnyOrder(
            "/version",
            "/name",
            "/nodes/0/layer/filters",
            "/nodes/0/layer/kernel",
            "/nodes/0/layer/strid",
            "/nodes/0/layer/bias",
            "/nodes/1/layer/function",
            "/nodes/2/layer/units",
            "/nodes/3/layer/kind",
            "/nodes/4/inputs",
            "/nodes/4/inputs/1",
            "/nodes/4/layer/rate",
            "/nodes/5");
  }

  @Test
  void the_network_is_judged_where_it_could_be_read() {
    Map<String, Object> json =
        network(
            FLATTEN,
            node("pool", Map.of("kind", "pooling", "function", "max", "kernel", 2), "flat"));
    assertThat(problems(json))
        .containsExactly(
            new Problem(
                "/nodes/1/layer",
                "Pooling needs an image (channels×height×width), not a vector of 784."));
  }

  @Test
  void negative_strides_and_absurd_numbers_are_refused_in_words() {
    for (Object stride :
        Arrays.asList(
            -1,
            0,
            1e300,
            Double.NaN,
            new BigDecimal("1e999999999"),
            BigInteger.TWO.pow(200),
            "2",
            List.of(1, -1),
            List.of(1, "x", 2),
            List.of())) {
      Map<String, Object> conv =
          Map.of("kind", "convolution", "filters", 6, "kernel", 5, "stride", stride);
      assertThat(fields(network(node("c1", conv, "input"))))
          .as("stride %s", stride)
          .containsExactly("/nodes/0/layer/stride");
    }
  }

  @Test
  void ten_thousand_layers_are_one_problem() {
    Map<String, Object> json = new HashMap<>(network());
    json.put("nodes", Collections.nCopies(10_000, FLATTEN));
    assertThat(problems(json))
        .containsExactly(
            new Problem("/nodes", "A network has 1 to 2,000 nodes; this one has 10,000."));
    assertThat(fields(network())).containsExactly("/nodes");
  }

  @Test
  void what_is_no_network_at_all_is_refused() {
    for (Object json : Arrays.asList(null, "text", 3, List.of(), Map.of(), Map.of("nodes", "x"))) {
      assertThat(problems(json)).isNotEmpty();
    }
    assertThat(fields(Map.of("input", List.of(1, 28), "nodes", List.of(FLATTEN))))
        .containsExactly("/input");
    assertThat(fields(Map.of("input", List.of(1, -28, 28), "nodes", List.of(FLATTEN))))
        .containsExactly("/input");
  }

  @Test
  void an_analysis_is_written_as_the_contract_says() {
    Map<String, Object> conv = Map.of("kind", "convolution", "filters", 6, "kernel", 5);
    Analysis analysis =
        Analysis.of(
            NetworkDocument.read(
                network(node("c1", conv, "input"), node("flat", Map.of("kind", "flatten"), "c1"))));
    Map<String, Object> json = AnalysisDocument.write(analysis);
    assertThat(json)
        .containsEntry("parameters", 156L)
        .containsEntry("output", List.of(6 * 24 * 24))
        .containsOnlyKeys("parameters", "macs", "activationBytes", "output", "nodes");
    assertThat(json.get("nodes").toString())
        .contains("kind=convolution")
        .contains("receptiveField={size=[5, 5], stride=[1, 1], offset=[0, 0]}")
        .contains("receptiveField=null");
  }

  private static Map<String, Object> network(Object... nodes) {
    return Map.of("version", 1, "input", List.of(1, 28, 28), "nodes", List.of(nodes));
  }

  private static Map<String, Object> node(String id, Object layer, String... inputs) {
    return Map.of("id", id, "layer", layer, "inputs", List.of(inputs));
  }

  private static List<String> fields(Object json) {
    return problems(json).stream().map(Problem::field).toList();
  }

  private static List<Problem> problems(Object json) {
    try {
      NetworkDocument.read(json);
      return List.of();
    } catch (Refused refused) {
      return refused.problems();
    }
  }
}
