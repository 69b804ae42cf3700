package dev.trainyard.server.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Malformed and absurd requests: a clear 4xx with every problem in words, never a 500. */
@ServerTest
class BadInputTest {
  @LocalServerPort int port;
  private Caller ada;

  @BeforeEach
  void signIn() {
    ada = Caller.somebody(port, "Ada");
  }

  @Test
  void everyMistakeOfAPlanIsTold() {
    Map<String, Object> plan = Plans.leNetOnMnist();
    plan.put("batchSize", 0);
    plan.put("epochs", -1);
    plan.put("optimizer", Map.of("kind", "adam", "learningRate", -0.1));
    plan.put("colour", "blue");

    Answer answer = ada.post("/runs", Plans.body(plan));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("validation-failed");
    assertThat(answer.fields())
        .contains(
            "/plan/batchSize", "/plan/epochs", "/plan/optimizer/learningRate", "/plan/colour");
  }

  @ParameterizedTest
  @CsvSource({
    "architecture, lenet-5, /plan/architecture",
    "dataset, mnist, /plan/dataset",
    "batchSize, many, /plan/batchSize",
    "epochs, 1.5, /plan/epochs",
    "seed, x, /plan/seed",
    "engine, abacus, /plan/engine",
    "initialization, zero, /plan/initialization",
    "optimizer, sgd, /plan/optimizer",
    "schedule, cosine, /plan/schedule",
    "gradientClip, short, /plan/gradientClip",
    "stopping, 3, /plan/stopping",
    "version, 99, /plan/version"
  })
  void aFieldOfTheWrongKindIsNamed(String field, String value, String pointer) {
    Answer answer = ada.post("/plans/check", Plans.body(Plans.leNetWith(field, value)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.fields()).anyMatch(told -> told.startsWith(pointer));
  }

  @Test
  void anUnknownDatasetAndOneWithAnEvilNameAreNotThere() {
    for (String id : List.of("cats", "../../etc/passwd", "", "MNIST\u0000")) {
      Answer answer = ada.post("/runs", Plans.body(Plans.leNetWith("dataset", Map.of("id", id))));
      assertThat(answer.status()).as(id).isEqualTo(422);
      assertThat(answer.fields()).contains("/plan/dataset/id");
    }
    assertThat(ada.get("/datasets/..%2fx").status()).isBetween(400, 404);
    assertThat(ada.get("/datasets/cats").code()).isEqualTo("not-found");
  }

  @Test
  void aNetworkOfTenThousandLayersIsRefused() {
    List<Map<String, Object>> nodes = new ArrayList<>();
    String before = "input";
    for (int i = 0; i < 10_000; i++) {
      nodes.add(
          Map.of(
              "id", "n" + i,
              "layer", Map.of("kind", "activation", "function", "relu"),
              "inputs", List.of(before)));
      before = "n" + i;
    }
    Map<String, Object> network = Map.of("version", 1, "input", List.of(1, 28, 28), "nodes", nodes);

    Answer checked = ada.post("/networks/check", Map.of("network", network));
    Answer run =
        ada.post("/runs", Plans.body(Map.of("network", network, "dataset", Map.of("id", "mnist"))));

    assertThat(checked.status()).isEqualTo(422);
    assertThat(checked.code()).isEqualTo("validation-failed");
    assertThat(run.status()).isEqualTo(422);
    assertThat(run.fields()).allMatch(field -> field.startsWith("/plan/network"));
  }

  /** What no worker should ever see: checked and refused in words wherever a network comes in. */
  @ParameterizedTest
  @CsvSource({
    "a < b; b < a, cycle",
    "a < nowhere, dangling input",
    "a < input; a < input, the same id twice",
    "a < a, its own input"
  })
  void aGraphThatIsNoneIsRefusedBeforeAWorkerSeesIt(String graph, String what) {
    List<Map<String, Object>> nodes =
        Arrays.stream(graph.split("; "))
            .map(edge -> edge.split(" < "))
            .map(edge -> node(edge[0], Map.of("kind", "activation", "function", "relu"), edge[1]))
            .toList();

    assertRefused(nodes, what);
  }

  @Test
  void aBillionParametersAreRefusedBeforeAWorkerSeesThem() {
    Map<String, Object> wide = Map.of("kind", "dense", "units", 1_000_000);
    assertRefused(
        List.of(
            node("flat", Map.of("kind", "flatten"), "input"),
            node("d1", wide, "flat"),
            node("d2", wide, "d1")),
        "10^12 parameters");
  }

  @Test
  void shapesThatDoNotFitAreRefusedBeforeAWorkerSeesThem() {
    Map<String, Object> convolution =
        Map.of("kind", "convolution", "filters", 6, "kernel", 5, "stride", 1);
    assertRefused(
        List.of(
            node("c1", convolution, "input"), node("sum", Map.of("kind", "add"), "c1", "input")),
        "a sum of 6×24×24 and 1×28×28");
  }

  private void assertRefused(List<Map<String, Object>> nodes, String what) {
    Map<String, Object> network = Map.of("version", 1, "input", List.of(1, 28, 28), "nodes", nodes);
    Map<String, Object> plan = Map.of("network", network, "dataset", Map.of("id", "mnist"));
    for (String path : List.of("/runs", "/plans/check")) {
      Answer answer = ada.post(path, Plans.body(plan));
      assertThat(answer.status()).as(what).isEqualTo(422);
      assertThat(answer.fields()).allMatch(field -> field.startsWith("/plan/network/nodes/"));
    }
    Answer checked = ada.post("/networks/check", Map.of("network", network));
    assertThat(checked.status()).as(what).isEqualTo(422);
    assertThat(checked.json().get("detail").asString()).endsWith(".");
    assertThat(ada.get("/runs").json().get("runs")).isEmpty();
  }

  private static Map<String, Object> node(String id, Map<String, Object> layer, String... inputs) {
    return Map.of("id", id, "layer", layer, "inputs", List.of(inputs));
  }

  @Test
  void negativeStridesAndUnknownLayersAreTold() {
    Map<String, Object> network =
        Map.of(
            "version",
            1,
            "input",
            List.of(1, 28, 28),
            "nodes",
            List.of(
                Map.of(
                    "id", "c1",
                    "layer", Map.of("kind", "convolution", "filters", 6, "kernel", 5, "stride", -1),
                    "inputs", List.of("input")),
                Map.of(
                    "id", "m",
                    "layer", Map.of("kind", "magic", "power", 9000),
                    "inputs", List.of("nowhere"))));

    Answer answer = ada.post("/networks/check", Map.of("network", network));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.fields())
        .anyMatch(field -> field.startsWith("/network/nodes/0/layer/stride"))
        .anyMatch(field -> field.startsWith("/network/nodes/1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "nothing",
        "[]",
        "\"plan\"",
        "{\"plan\":{},\"plan\":{}}",
        "{\"plan\":{}} trailing",
        "{\"plan\": NaN}"
      })
  void whatIsNoJsonObjectIsMalformed(String body) {
    Answer answer = ada.post("/runs", "application/json", body.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("malformed-json");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"plan\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(ada.post("/runs", "application/json", deep.getBytes(UTF_8)).status())
        .isBetween(400, 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"plan\": 5}", "{\"plan\": [1]}", "{\"plan\": \"x\"}", "{}", "{\"plan\": null}"})
  void aPlanThatIsNoObjectIsNamed(String body) {
    Answer answer = ada.post("/runs", "application/json", body.getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.fields()).containsExactly("/plan");
  }

  @Test
  void tooLargeBodiesAreCutOff() {
    byte[] large = new byte[5 << 20];

    Answer announced = ada.post("/runs", "application/json", large);
    Answer chunked =
        ada.send(
            ada.request("/runs")
                .header("Content-Type", "application/json")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(blanks(5 << 20)))));

    assertThat(announced.code()).isEqualTo("too-large");
    assertThat(chunked.status()).isEqualTo(413);
    assertThat(chunked.code()).isEqualTo("too-large");
  }

  private static byte[] blanks(int count) {
    byte[] blanks = new byte[count];
    java.util.Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }

  @ParameterizedTest
  @CsvSource({
    "/runs/nonsense, 404, not-found",
    "/runs?limit=0, 422, validation-failed",
    "/runs?limit=x, 422, validation-failed",
    "/runs?state=DANCING, 422, validation-failed",
    "/runs?owner=nobody, 422, validation-failed",
    "/runs?cursor=abc, 422, validation-failed",
    "/runs/00000000-0000-0000-0000-000000000000/measurements?after=-1, 422, validation-failed",
    "/runs/00000000-0000-0000-0000-000000000000/curves?points=1, 422, validation-failed",
    "/architectures/lenet-9, 404, not-found",
    "/architectures/lenet-5?input=big, 422, validation-failed",
    "/architectures/lenet-5?width=-1&classes=0, 422, validation-failed",
    "/architectures/lenet-5?width=NaN, 422, validation-failed",
    "/architectures/resnet-20?width=1e300, 422, validation-failed",
    "/datasets/mnist/images?label=11, 422, validation-failed",
    "/datasets/mnist/images?limit=1000, 422, validation-failed",
    "/datasets/mnist/images?split=middle, 422, validation-failed",
    "/datasets/mnist/images?offset=2147483647&limit=200, 200, ''",
    "/nonsense, 404, not-found",
    "/runs?cursor=%00, 400, bad-request"
  })
  void absurdAddressesAreAnsweredInWords(String path, int status, String code) {
    Answer answer = ada.get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void wrongMethodsAndTypesAreTold() {
    assertThat(ada.delete("/runs").code()).isEqualTo("method-not-allowed");
    assertThat(ada.post("/runs", "text/plain", "hello".getBytes(UTF_8)).code())
        .isEqualTo("unsupported-media");
    assertThat(ada.post("/runs", "application/yaml", "plan: {}".getBytes(UTF_8)).status())
        .isEqualTo(415);
    assertThat(ada.post("/runs", "not a type", "x".getBytes(UTF_8)).status()).isBetween(400, 415);
    assertThat(ada.send(ada.request("/runs").header("Accept", "text/csv").GET()).code())
        .isEqualTo("not-acceptable");
  }

  @Test
  void aTitleWithNulIsRefused() {
    Answer answer =
        ada.post("/runs", Map.of("plan", Plans.leNetOnMnist(), "title", "a\u0000b", "colour", 1));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.fields()).containsExactlyInAnyOrder("/title", "/colour");
  }
}
