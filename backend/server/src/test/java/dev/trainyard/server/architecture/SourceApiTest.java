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

/** A network as source code, over REST. */
@ServerTest
class SourceApiTest {
  @LocalServerPort int port;
  Caller somebody;

  @BeforeEach
  void signIn() {
    somebody = Caller.somebody(port, "ada");
  }

  @Test
  void anArchitectureIsWrittenInEachFramework() {
    Map<String, Object> lenet = Map.of("id", "lenet-5", "options", Map.of("activation", "relu"));

    assertThat(code(Map.of("architecture", lenet, "framework", "pytorch")))
        .contains("class LeNet5(nn.Module)", "nn.ReLU()");
    assertThat(code(Map.of("architecture", lenet, "framework", "keras")))
        .contains("keras.Sequential", "activation=\"relu\"");
    assertThat(code(Map.of("architecture", lenet, "framework", "deeplearning4j")))
        .contains("public class LeNet5", "Activation.RELU");
  }

  @Test
  void aNetworkIsWrittenUnderItsTitle() {
    Object network =
        Map.of(
            "version", 1,
            "input", List.of(4),
            "nodes", List.of(dense(), softmax()));

    Answer answer =
        somebody.post(
            "/networks/code",
            Map.of("network", network, "title", "my net", "framework", "pytorch"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("filename").asString()).isEqualTo("my_net.py");
    assertThat(answer.json().get("code").asString()).contains("class MyNet", "nn.Linear(4, 2)");
    assertThat(answer.json().get("notes").get(0).asString()).contains("nn.CrossEntropyLoss");
  }

  @Test
  void whatCannotBeWrittenIsRefusedAtItsField() {
    Map<String, Object> lenet = Map.of("id", "lenet-5");
    Map<String, Object> unknown = Map.of("id", "lenet-6");
    Map<String, Object> tooSmall = Map.of("id", "lenet-5", "input", "1x8x8");

    assertThat(field(Map.of("architecture", lenet, "framework", "caffe"))).isEqualTo("/framework");
    assertThat(field(Map.of("architecture", unknown, "framework", "keras")))
        .isEqualTo("/architecture/id");
    assertThat(field(Map.of("architecture", tooSmall, "framework", "keras")))
        .isEqualTo("/architecture/input");
    assertThat(field(Map.of("framework", "keras"))).isEqualTo("/network");
    assertThat(
            field(
                Map.of("network", Map.of("version", 1, "input", List.of(4)), "framework", "keras")))
        .isEqualTo("/network/nodes");
  }

  private String code(Map<String, Object> body) {
    Answer answer = somebody.post("/networks/code", body);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().get("code").asString();
  }

  private String field(Map<String, Object> body) {
    Answer answer = somebody.post("/networks/code", body);
    assertThat(answer.status()).isEqualTo(422);
    return answer.json().get("errors").get(0).get("field").asString();
  }

  private static Map<String, Object> dense() {
    return Map.of(
        "id", "d", "layer", Map.of("kind", "dense", "units", 2), "inputs", List.of("input"));
  }

  private static Map<String, Object> softmax() {
    return Map.of("id", "s", "layer", Map.of("kind", "softmax"), "inputs", List.of("d"));
  }
}
