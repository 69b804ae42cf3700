package dev.trainyard.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The gallery's facts, and the network of each architecture. */
@ServerTest
class ArchitectureApiTest {
  @LocalServerPort int port;
  private Caller ada;

  @BeforeEach
  void signIn() {
    ada = Caller.somebody(port, "Ada");
  }

  @Test
  void aPublishedNetworkComesWithItsFigures() {
    JsonNode resnet = one("resnet-50");
    assertThat(resnet.at("/family/title").asString()).isEqualTo("Residual networks");
    assertThat(resnet.get("year").asInt()).isEqualTo(2015);
    assertThat(resnet.get("labWidth").asDouble()).isEqualTo(0.125);
    assertThat(resnet.get("tasks").toString()).isEqualTo("[\"classification\"]");
    JsonNode published = resnet.get("published");
    assertThat(published.get("input").asString()).isEqualTo("3x224x224");
    assertThat(published.get("outputs").asInt()).isEqualTo(1000);
    assertThat(published.get("parameters").asLong()).isEqualTo(25_557_032);
    assertThat(published.get("macs").asLong()).isEqualTo(4_089_184_256L);
    assertThat(published.get("topFiveError").asDouble()).isEqualTo(6.71);
    assertThat(published.get("result").asString()).contains("table 3");
  }

  @Test
  void whatNobodyPublishedIsNull() {
    assertThat(one("mlp").get("published").isNull()).isTrue();
    assertThat(one("logistic-regression").get("mostOutputs").asInt()).isEqualTo(2);
    assertThat(one("resnet-20").at("/published/topFiveError").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "?task=segmentation&input=1x64x64, fcn-8s, resnet-20",
    "?task=segmentation&input=1x64x64, fcn-32s, linear-regression",
    "?task=regression&input=1&classes=1, polynomial-regression, lenet-5",
    "?task=regression&input=1&classes=1, mlp, logistic-regression",
    "?input=2&classes=2&task=classification, logistic-regression, linear-regression",
    "?input=1x28x28&classes=10&task=classification, se-resnet-152, logistic-regression",
    "?input=3x224x224&classes=10&task=classification, alexnet, lenet-5"
  })
  void aListCanBeThatOfATask(String query, String there, String notThere) {
    assertThat(ids(ada.get("/architectures" + query))).contains(there).doesNotContain(notThere);
  }

  @Test
  void aTaskThatThereIsNotIsRefused() {
    Answer answer = ada.get("/architectures?task=poetry");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.fields()).containsExactly("?task");
  }

  @ParameterizedTest
  @CsvSource({
    "logistic-regression, 1",
    "linear-regression, 1",
    "kernel-machine, 10",
    "fcn-16s, 10",
    "vgg-16, 10"
  })
  void anArchitectureIsBuiltWithoutFurtherQuestions(String id, int outputs) {
    JsonNode built = ada.get("/architectures/" + id).json();
    assertThat(built.at("/architecture/id").asString()).isEqualTo(id);
    JsonNode nodes = built.at("/analysis/nodes");
    assertThat(nodes.get(nodes.size() - 1).get("output").toString()).contains("" + outputs);
  }

  @Test
  void aTaskMakesItsHead() {
    String query = "?input=2&task=regression&classes=3";
    JsonNode nodes = ada.get("/architectures/mlp" + query).json().at("/network/nodes");
    assertThat(nodes.get(nodes.size() - 1).get("id").asString()).isEqualTo("output");
    Answer refused = ada.get("/architectures/lenet-5?task=regression");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().toString())
        .contains("LeNet-5 is made for classification, not for regression.");
  }

  private JsonNode one(String id) {
    return ada.get("/architectures")
        .json()
        .get("architectures")
        .valueStream()
        .filter(architecture -> architecture.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(Answer answer) {
    return answer
        .json()
        .get("architectures")
        .valueStream()
        .map(architecture -> architecture.get("id").asString())
        .toList();
  }
}
