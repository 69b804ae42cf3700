package dev.trainyard.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an editor hears of a network that is not finished. */
@ServerTest
class NetworkSketchTest {
  @LocalServerPort int port;
  private Caller ada;

  @BeforeEach
  void signIn() {
    ada = Caller.somebody(port, "Ada");
  }

  @Test
  void whatDoesNotFollowFromAMistakeIsKnown() {
    Answer answer =
        sketch(
            node("left", convolution(4, 3), "input"),
            node("right", convolution(4, 29), "input"),
            node("after", Map.of("kind", "activation", "function", "relu"), "right"),
            node("pool", Map.of("kind", "pooling", "function", "max", "kernel", 2), "left"),
            node("sum", Map.of("kind", "add"), "pool", "after"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().findValuesAsString("id")).containsExactly("left", "pool");
    assertThat(answer.json().at("/nodes/1/output").toString()).isEqualTo("[4,13,13]");
    assertThat(answer.json().get("parameters").asInt()).isEqualTo(4 * 9 + 4);
    assertThat(answer.json().get("problems").findValuesAsString("field"))
        .singleElement()
        .asString()
        .startsWith("/network/nodes/1/layer");
  }

  @Test
  void aNetworkWithoutMistakesHasNone() {
    Answer answer = sketch(node("only", convolution(4, 3), "input"));

    assertThat(answer.json().get("problems").isEmpty()).isTrue();
    assertThat(answer.json().at("/nodes/0/receptiveField/size").toString()).isEqualTo("[3,3]");
  }

  @Test
  void anUnknownLayerHidesOnlyWhatReadsIt() {
    Answer answer =
        sketch(
            node("magic", Map.of("kind", "magic"), "input"),
            node("next", convolution(4, 3), "magic"),
            node("other", convolution(4, 3), "input"));

    assertThat(answer.json().findValuesAsString("id")).containsExactly("other");
    assertThat(answer.json().get("problems").findValuesAsString("field"))
        .contains("/network/nodes/0/layer/kind");
  }

  @Test
  void whatIsNoNetworkIsStillAnswered() {
    Answer answer = ada.post("/networks/sketch", Map.of("network", Map.of("nodes", "none")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("nodes").isEmpty()).isTrue();
    assertThat(answer.json().get("problems").isEmpty()).isFalse();
  }

  @SafeVarargs
  private Answer sketch(Map<String, Object>... nodes) {
    Map<String, Object> network =
        Map.of("version", 1, "input", List.of(1, 28, 28), "nodes", List.of(nodes));
    return ada.post("/networks/sketch", Map.of("network", network));
  }

  private static Map<String, Object> node(String id, Map<String, Object> layer, String... inputs) {
    return Map.of("id", id, "layer", layer, "inputs", List.of(inputs));
  }

  private static Map<String, Object> convolution(int filters, int kernel) {
    return Map.of("kind", "convolution", "filters", filters, "kernel", kernel);
  }
}
