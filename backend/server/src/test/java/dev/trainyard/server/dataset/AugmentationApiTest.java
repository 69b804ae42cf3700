package dev.trainyard.server.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Training images that are moved: in plans, and looked at before. */
@ServerTest
class AugmentationApiTest {
  private static final String MNIST = "/datasets/mnist/augmentations";

  @LocalServerPort int port;
  private Caller ada;

  @BeforeEach
  void signIn() {
    ada = Caller.somebody(port, "Ada");
  }

  @Test
  void aPlanKeepsItsAugmentation() {
    Map<String, Object> plan = Plans.leNetWith("augmentation", Map.of("rotation", 10, "crop", 2));
    JsonNode checked = ada.post("/plans/check", Plans.body(plan)).json();
    assertThat(checked.at("/plan/augmentation/rotation").asDouble()).isEqualTo(10);
    assertThat(checked.at("/plan/augmentation/flip").asBoolean()).isFalse();
    assertThat(checked.at("/plan/augmentation/scale")).hasSize(2);
    JsonNode plain = ada.post("/plans/check", Plans.body(Plans.leNetOnMnist())).json();
    assertThat(plain.at("/plan/augmentation").isNull()).isTrue();
    Map<String, Object> wild = Plans.leNetWith("augmentation", Map.of("crop", 15, "shear", 1));
    assertThat(ada.post("/plans/check", Plans.body(wild)).fields())
        .contains("/plan/augmentation/crop", "/plan/augmentation/shear");
  }

  @Test
  void imagesAreShownAsATrainingMovesThem() {
    Map<String, Object> body =
        Map.of(
            "augmentation", Map.of("crop", 2), "seed", 7, "variants", 3, "examples", List.of(0, 4));
    Answer answer = ada.post(MNIST, body);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode second = answer.json().at("/examples/1");
    assertThat(second.get("index").asInt()).isEqualTo(4);
    assertThat(second.get("label").isInt()).isTrue();
    assertThat(second.get("png").asString()).startsWith("iVBOR");
    assertThat(second.get("variants")).hasSize(3);
    assertThat(ada.post(MNIST, body).json()).as("seeded").isEqualTo(answer.json());

    Map<String, Object> later =
        Map.of(
            "augmentation", Map.of("crop", 2),
            "seed", 7,
            "epoch", 2,
            "variants", 1,
            "examples", List.of(4));
    assertThat(ada.post(MNIST, later).json().at("/examples/0/variants/0"))
        .as("a variant is one epoch's")
        .isEqualTo(second.at("/variants/1"));
  }

  @Test
  void withoutAnAugmentationNothingMoves() {
    JsonNode first = ada.post(MNIST, Map.of()).json().at("/examples/0");
    assertThat(first.get("variants")).hasSize(5).allMatch(one -> one.equals(first.get("png")));
  }

  @Test
  void scenesMoveToo() {
    Map<String, Object> body = Map.of("augmentation", Map.of("flip", true));
    JsonNode scene =
        ada.post("/datasets/digit-scenes/augmentations", body).json().at("/examples/0");
    assertThat(scene.get("label").isNull()).isTrue();
    assertThat(scene.get("variants")).hasSize(5);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    Map<String, Object> wild =
        Map.of(
            "augmentation",
            Map.of("rotation", 200),
            "epoch",
            0,
            "variants",
            100,
            "examples",
            List.of(-1));
    assertThat(ada.post(MNIST, wild).fields())
        .containsExactlyInAnyOrder("/augmentation/rotation", "/epoch", "/variants", "/examples");
    Answer points = ada.post("/datasets/points-moons/augmentations", Map.of());
    assertThat(points.status()).isEqualTo(422);
    assertThat(points.fields()).containsExactly("/augmentation");
    assertThat(ada.post("/datasets/none/augmentations", Map.of()).status()).isEqualTo(404);
  }
}
