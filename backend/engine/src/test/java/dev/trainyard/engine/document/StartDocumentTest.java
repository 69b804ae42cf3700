package dev.trainyard.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Start;
import dev.trainyard.engine.training.Preprocessing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a plan starts from: LeNet-5 for five classes from one that was trained on ten. */
class StartDocumentTest {
  private static final Shape.Image INPUT = new Shape.Image(1, 28, 28);
  private static final String SHA = "a".repeat(64);
  private static final DatasetDescription FIVES =
      new DatasetDescription(
          new DatasetId("fives"),
          "Fives",
          "Five of the digits",
          INPUT,
          List.of("5", "6", "7", "8", "9"),
          100,
          10,
          List.of(20, 20, 20, 20, 20),
          List.of(2, 2, 2, 2, 2),
          new Preprocessing(List.of(0.1), List.of(0.3)),
          "a licence",
          "an origin",
          "a hash");

  private static final StartModels TEN_CLASSES =
      (kind, id, sha256) ->
          id.equals("base") && sha256.orElse(SHA).equals(SHA)
              ? Optional.of(new StartModels.Found(SHA, leNet(10)))
              : Optional.empty();

  @Test
  void copies_whatever_fits_and_freezes_nothing() {
    Start start = read(Map.of("run", "base")).start().orElseThrow();
    assertThat(start.source()).isEqualTo(new Start.Source(Start.Kind.RUN, "base", SHA));
    assertThat(start.copied()).containsExactly("c1", "c3", "c5", "f6");
    assertThat(start.frozen()).isEmpty();
  }

  @Test
  void keeps_the_choice_in_the_networks_order() {
    Start start =
        read(Map.of("run", "base", "copy", List.of("c3", "c1"), "freeze", List.of("c3", "c1")))
            .start()
            .orElseThrow();
    assertThat(start.copied()).containsExactly("c1", "c3");
    assertThat(start.frozen()).containsExactly("c1", "c3");
  }

  @Test
  void the_canonical_plan_names_the_file_and_reads_as_the_same_plan() {
    Plan plan = read(Map.of("run", "base", "freeze", List.of("c1")));
    assertThat(PlanDocument.write(plan).get("start"))
        .isEqualTo(
            Map.of(
                "run",
                "base",
                "sha256",
                SHA,
                "copy",
                List.of("c1", "c3", "c5", "f6"),
                "freeze",
                List.of("c1")));
    assertThat(PlanDocument.read(PlanDocument.write(plan), id -> Optional.of(FIVES), TEN_CLASSES))
        .isEqualTo(plan);
  }

  @Test
  void tells_all_mistakes_of_a_start() {
    List<Problem> problems =
        problems(
            Map.of(
                "run",
                "base",
                "copy",
                List.of("c1", "output", "c9"),
                "freeze",
                List.of("pool"),
                "thaw",
                1));
    assertThat(problems)
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("/start/copy", "/start/copy", "/start/freeze", "/start/thaw");
    assertThat(problems.toString())
        .contains("Node \"output\" has weights", "no node \"c9\"", "Nodes with weights: c1, c3");
  }

  @Test
  void refuses_a_model_that_is_not_there() {
    assertThat(problems(Map.of("run", "other")).toString()).contains("no model of run \"other\"");
    assertThat(problems(Map.of("run", "base", "sha256", "b".repeat(64))).toString())
        .contains("with this sha256");
    assertThat(problems(Map.of("copy", List.of("c1"))))
        .extracting(Problem::field)
        .containsExactly("/start/run");
  }

  @Test
  void starts_from_a_kept_model_too_but_not_from_both() {
    Start start = read(Map.of("model", "base")).start().orElseThrow();
    assertThat(start.source()).isEqualTo(new Start.Source(Start.Kind.MODEL, "base", SHA));
    assertThat(problems(Map.of("model", "other")).toString())
        .contains("There is no model \"other\" to start from.");
    assertThat(problems(Map.of("model", "base", "run", "base")).toString())
        .contains("not from both");
  }

  @Test
  void something_must_learn() {
    assertThat(problems(Map.of("run", "base", "freeze", List.of("c1", "c3", "c5", "f6", "output"))))
        .extracting(Problem::message)
        .containsExactly("Every layer is frozen. Leave at least one that learns.");
  }

  private static Network leNet(int classes) {
    return Architectures.byId("lenet-5").orElseThrow().network(INPUT, classes, 1, Map.of());
  }

  private static Plan read(Map<String, Object> start) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("architecture", Map.of("id", "lenet-5"));
    plan.put("dataset", Map.of("id", "fives"));
    plan.put("start", start);
    return PlanDocument.read(plan, id -> Optional.of(FIVES), TEN_CLASSES);
  }

  private static List<Problem> problems(Map<String, Object> start) {
    try {
      read(start);
      return List.of();
    } catch (Refused refused) {
      return refused.problems();
    }
  }
}
