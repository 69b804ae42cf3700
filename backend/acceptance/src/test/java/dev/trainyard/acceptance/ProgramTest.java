package dev.trainyard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the browser does, a program does with a token. */
@ExtendWith(SharedTrainyard.class)
class ProgramTest {

  @Test
  void aProgramTrainsReadsTheCurveAndFetchesTheModel(LiveTrainyard live) {
    Person ada = Person.register(live, "ada");
    String id = ada.submit(Plans.quick());
    JsonNode run = ada.awaitEnd(id);
    assertThat(run.get("state").asString()).isEqualTo("SUCCEEDED");
    assertThat(run.get("result").get("parameters").asInt()).isEqualTo(61_706);
    List<String> series =
        ada.measurements(id).stream().map(m -> m.get("series").asString()).distinct().toList();
    assertThat(series)
        .contains(
            "train/loss", "train/accuracy", "test/loss", "test/accuracy", "images-per-second");
    assertThat(artifacts(ada, id)).contains("model.onnx", "insights/epoch-1.json");
    assertThat(ada.bytes("/runs/" + id + "/artifacts/model.onnx")).hasSizeGreaterThan(200_000);
    JsonNode answer = ada.post("/runs/" + id + "/predictions", Map.of("pixels", new int[28][28]));
    assertThat(answer.get("probabilities")).hasSize(10);
  }

  @Test
  void equalSeedsGiveEqualCurves(LiveTrainyard live) {
    Person ada = Person.register(live, "ada");
    String first = ada.submit(Plans.quick());
    String second = ada.submit(Plans.quick());
    ada.awaitEnd(first);
    ada.awaitEnd(second);
    assertThat(losses(ada, second)).isEqualTo(losses(ada, first)).isNotEmpty();
  }

  @Test
  void aDivergedRunSaysSoAndKeepsItsNaN(LiveTrainyard live) {
    Person ada = Person.register(live, "ada");
    Map<String, Object> wild =
        Map.of(
            "architecture", Map.of("id", "lenet-5", "options", Map.of("activation", "relu")),
            "dataset", Map.of("id", "mnist", "train", 2000, "test", 500),
            "optimizer", Map.of("kind", "sgd", "learningRate", 1000.0),
            "epochs", 1);
    String id = ada.submit(wild);
    JsonNode run = ada.awaitEnd(id);
    assertThat(run.get("state").asString()).isEqualTo("FAILED");
    assertThat(run.get("failure").get("kind").asString()).isEqualTo("diverged");
    assertThat(run.get("reason").asString()).contains("learning rate");
    assertThat(ada.measurements(id))
        .anySatisfy(m -> assertThat(m.get("value").isNull() && m.has("nonFinite")).isTrue());
  }

  @Test
  void nobodySeesAnothersRun(LiveTrainyard live) {
    Person ada = Person.register(live, "ada");
    Person eve = Person.register(live, "eve");
    String id = ada.submit(Plans.quick());
    assertThat(catchThrowable(() -> eve.get("/runs/" + id))).hasMessageContaining("404");
  }

  private static List<String> artifacts(Person person, String run) {
    JsonNode artifacts = person.get("/runs/" + run + "/artifacts").get("artifacts");
    return Stream.iterate(0, i -> i < artifacts.size(), i -> i + 1)
        .map(i -> artifacts.get(i).get("name").asString())
        .toList();
  }

  private static List<String> losses(Person person, String run) {
    return person.measurements(run).stream()
        .filter(m -> m.get("series").asString().endsWith("/loss"))
        .map(m -> m.get("step") + " " + m.get("value"))
        .toList();
  }
}
