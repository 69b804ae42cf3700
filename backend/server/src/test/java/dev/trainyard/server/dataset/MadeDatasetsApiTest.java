package dev.trainyard.server.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Data sets that are made, and classes that are chosen: what the API shows and takes of them. */
@ServerTest
class MadeDatasetsApiTest {
  @LocalServerPort int port;
  private Caller ada;

  @BeforeEach
  void signIn() {
    ada = Caller.somebody(port, "Ada");
  }

  @Test
  void madeSetsStandBesideStoredOnes() {
    List<String> ids =
        ada.get("/datasets")
            .json()
            .get("datasets")
            .valueStream()
            .map(one -> one.get("id").asString())
            .toList();
    assertThat(ids).contains("mnist", "points-spirals", "points-own", "curve-sine", "digit-scenes");
    JsonNode sine = ada.get("/datasets/curve-sine").json();
    assertThat(sine.get("task").asString()).isEqualTo("regression");
    assertThat(sine.at("/options/0/name").asString()).isEqualTo("noise");
  }

  @Test
  void pointsAreShownAsNumbers() {
    JsonNode page = ada.get("/datasets/points-moons/examples?split=test&limit=5").json();
    assertThat(page.get("total").asInt()).isEqualTo(200);
    assertThat(page.get("next").asInt()).isEqualTo(5);
    assertThat(page.at("/examples/1/input")).hasSize(2);
    assertThat(page.at("/examples/1/label").asInt()).isEqualTo(1);
    assertThat(ada.get("/datasets/curve-line/examples").json().at("/examples/0/values")).hasSize(1);
    assertThat(ada.get("/datasets/points-moons/images").status()).isEqualTo(404);
    assertThat(ada.get("/datasets/mnist/examples").status()).isEqualTo(404);
  }

  @Test
  void scenesHaveMasksAndBoxes() {
    JsonNode image =
        ada.get("/datasets/digit-scenes/images?split=test&limit=1").json().at("/images/0");
    assertThat(image.get("mask").asString()).startsWith("iVBOR");
    assertThat(image.at("/boxes/0/label").asInt()).isBetween(1, 10);
    assertThat(image.get("label").isNull()).isTrue();
  }

  @Test
  void aPlanChoosesOptionsAndReadsBackTheSame() {
    Map<String, Object> moons =
        Map.of("id", "points-moons", "options", Map.of("noise", 0.2, "count", 100));
    Map<String, Object> plan = planOn(moons);
    JsonNode dataset = ada.post("/plans/check", Plans.body(plan)).json().at("/plan/dataset");
    assertThat(dataset.get("train").asInt()).isEqualTo(100);
    assertThat(dataset.get("test").asInt()).isEqualTo(50);
    assertThat(dataset.at("/options/noise").asDouble()).isEqualTo(0.2);
    assertThat(dataset.at("/options/seed").asInt()).isEqualTo(1);
  }

  @Test
  void wrongOptionsAndPointsAreToldInWords() {
    Map<String, Object> wild =
        Map.of("id", "points-moons", "options", Map.of("noise", 7, "colour", 1));
    assertThat(ada.post("/plans/check", Plans.body(planOn(wild))).fields())
        .contains("/plan/dataset/options/noise", "/plan/dataset/options/colour");
    Map<String, Object> own =
        Map.of(
            "id",
            "points-own",
            "points",
            List.of(List.of(0, 0, 0), List.of(1, 1), List.of(1, 1, 1)));
    assertThat(ada.post("/plans/check", Plans.body(planOn(own))).fields())
        .contains("/plan/dataset/points");
    Map<String, Object> none = Map.of("id", "points-own");
    assertThat(ada.post("/plans/check", Plans.body(planOn(none))).fields())
        .contains("/plan/dataset/points");
    Map<String, Object> stored = Map.of("id", "mnist", "options", Map.of("noise", 1));
    assertThat(ada.post("/plans/check", Plans.body(Plans.leNetWith("dataset", stored))).fields())
        .contains("/plan/dataset/options");
  }

  @Test
  void ownPointsAreTaken() {
    List<List<Number>> points =
        List.of(
            List.of(0.1, 0.2, 0),
            List.of(-1, 0.5, 1),
            List.of(0.3, 0.3, 0),
            List.of(-0.9, 0.1, 1),
            List.of(0, 0, 0));
    Answer answer =
        ada.post("/plans/check", Plans.body(planOn(Map.of("id", "points-own", "points", points))));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/plan/dataset/points")).hasSize(5);
    assertThat(answer.json().at("/plan/dataset/train").asInt()).isEqualTo(4);
  }

  @Test
  void someClassesOfAStoredSetAreEnough() {
    Map<String, Object> half = Map.of("id", "mnist", "classes", List.of(0, 1, 2, 3, 4));
    JsonNode checked =
        ada.post("/plans/check", Plans.body(Plans.leNetWith("dataset", half))).json();
    assertThat(checked.at("/plan/dataset/train").asInt()).isEqualTo(30_596);
    assertThat(checked.at("/plan/dataset/classes")).hasSize(5);
    for (List<?> wrong : List.of(List.of(1), List.of(1, 1), List.of(0, 10), List.of("one", 2))) {
      Map<String, Object> dataset = Map.of("id", "mnist", "classes", wrong);
      assertThat(ada.post("/plans/check", Plans.body(Plans.leNetWith("dataset", dataset))).fields())
          .as(wrong.toString())
          .contains("/plan/dataset/classes");
    }
  }

  @Test
  void anArchitectureForClassesIsNotAskedForNumbers() {
    Map<String, Object> curve = Map.of("id", "curve-sine");
    Answer answer = ada.post("/plans/check", Plans.body(Plans.leNetWith("dataset", curve)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.fields()).contains("/plan/architecture/id");
  }

  @Test
  void linearRegressionIsForCurves() {
    Map<String, Object> plan =
        Map.of(
            "architecture", Map.of("id", "linear-regression"),
            "dataset", Map.of("id", "curve-line"));
    JsonNode checked = ada.post("/plans/check", Plans.body(plan)).json();
    assertThat(checked.at("/analysis/parameters").asInt()).isEqualTo(2);
  }

  /** A linear classifier of points. */
  private static Map<String, Object> planOn(Map<String, Object> dataset) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("dataset", dataset);
    plan.put(
        "network",
        Map.of(
            "input",
            List.of(2),
            "nodes",
            List.of(
                node("output", Map.of("kind", "dense", "units", 2), "input"),
                node("softmax", Map.of("kind", "softmax"), "output"))));
    return plan;
  }

  private static Map<String, Object> node(String id, Map<String, Object> layer, String input) {
    return Map.of("id", id, "layer", layer, "inputs", List.of(input));
  }
}
