package dev.trainyard.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Stopping;
import dev.trainyard.engine.training.Preprocessing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What steers a training, as a plan writes it. */
class ControlDocumentTest {
  private static final DatasetDescription DATA =
      new DatasetDescription(
          new DatasetId("two"),
          "Two",
          "of two",
          new Shape.Image(1, 4, 4),
          List.of("a", "b"),
          20,
          10,
          List.of(10, 10),
          List.of(5, 5),
          new Preprocessing(List.of(0.5), List.of(0.5)),
          "a licence",
          "an origin",
          "a hash");

  @Test
  void every_kind_of_optimizer_has_its_defaults() {
    assertThat(optimizer("sgd")).isEqualTo(new Optimizer.Sgd(0.1, 0));
    assertThat(optimizer("momentum")).isEqualTo(new Optimizer.Momentum(0.01, 0.9, 0));
    assertThat(optimizer("nesterov")).isEqualTo(new Optimizer.Nesterov(0.01, 0.9, 0));
    assertThat(optimizer("adam")).isEqualTo(new Optimizer.Adam(0.002, 0.9, 0.999, 1e-8, 0));
    assertThat(optimizer("adamw")).isEqualTo(new Optimizer.AdamW(0.002, 0.9, 0.999, 1e-8, 0.01));
    assertThat(optimizer("rmsprop")).isEqualTo(new Optimizer.RmsProp(0.001, 0.99, 1e-8, 0));
  }

  private static Optimizer optimizer(String kind) {
    return read("optimizer", Map.of("kind", kind)).optimizer();
  }

  static Stream<Map<String, Object>> settings() {
    return Stream.of(
        Map.of("optimizer", Map.of("kind", "sgd", "weightDecay", 5e-4)),
        Map.of("optimizer", Map.of("kind", "nesterov", "momentum", 0.8)),
        Map.of("optimizer", Map.of("kind", "adamw", "beta2", 0.95, "weightDecay", 0)),
        Map.of("optimizer", Map.of("kind", "rmsprop", "alpha", 0.9, "epsilon", 1e-3)),
        Map.of("schedule", Map.of("kind", "constant", "warmUp", 0.5)),
        Map.of("schedule", Map.of("kind", "step", "every", 2, "factor", 0.2)),
        Map.of("schedule", Map.of("kind", "cosine", "warmUp", 3)),
        Map.of("gradientClip", 0.5),
        Map.of("stopping", Map.of("patience", 3)),
        Map.of("stopping", Map.of("minutes", 0.5)),
        Map.of("stopping", Map.of("patience", 1, "minutes", 90)),
        Map.of("initialization", "zeros"),
        Map.of("initialization", "lecun"),
        Map.of("initialization", "he"),
        Map.of("initialization", Map.of("kind", "constant", "value", -0.5)),
        Map.of("initialization", Map.of("kind", "normal", "sigma", 0.02)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void what_is_written_reads_as_the_same_plan(Map<String, Object> setting) {
    Plan plan = read(setting);
    Map<String, Object> written = PlanDocument.write(plan);
    assertThat(read(written)).isEqualTo(plan).isNotEqualTo(read(Map.of()));
    assertThat(PlanDocument.write(read(written))).isEqualTo(written);
  }

  @Test
  void a_schedule_falls_three_times_if_nothing_else_is_said() {
    Map<String, Object> json = new HashMap<>(Map.of("schedule", Map.of("kind", "step")));
    json.put("epochs", 30);
    assertThat(read(json).schedule()).isEqualTo(new Schedule.Step(10, 0.1, 0));
    json.put("epochs", 2);
    assertThat(read(json).schedule()).isEqualTo(new Schedule.Step(1, 0.1, 0));
  }

  @Test
  void rules_that_are_null_or_missing_end_nothing() {
    Map<String, Object> none = new HashMap<>();
    none.put("patience", null);
    none.put("minutes", null);
    assertThat(read("stopping", none).stopping()).isEqualTo(Stopping.NEVER);
    assertThat(read("stopping", Map.of("patience", 2)).stopping())
        .isEqualTo(new Stopping(OptionalInt.of(2), OptionalDouble.empty()));
  }

  @Test
  void initializations_without_a_setting_are_a_word_and_may_be_an_object() {
    assertThat(read("initialization", Map.of("kind", "he")).initialization())
        .isEqualTo(Initialization.HE);
    assertThat(PlanDocument.write(read("initialization", Map.of("kind", "he"))))
        .containsEntry("initialization", "he");
    assertThat(read("initialization", Map.of("kind", "normal")).initialization())
        .isEqualTo(new Initialization.Normal(0.01));
    assertThat(read("initialization", Map.of("kind", "constant")).initialization())
        .isEqualTo(new Initialization.Constant(0));
  }

  @Test
  void all_mistakes_are_told_at_once_with_their_pointers() {
    Map<String, Object> json = new HashMap<>();
    json.put("optimizer", Map.of("kind", "rmsprop", "alpha", 1, "weightDecay", -1, "beta1", 0.9));
    json.put("schedule", Map.of("kind", "step", "every", 0, "factor", 2, "warmUp", 4, "to", 0));
    json.put("gradientClip", 0);
    json.put("stopping", Map.of("patience", 0.5, "minutes", -1, "loss", 0.1));
    json.put("initialization", Map.of("kind", "normal", "sigma", 0, "mean", 1));
    assertThat(problems(json))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "/optimizer/alpha",
            "/optimizer/weightDecay",
            "/optimizer/beta1",
            "/schedule/every",
            "/schedule/factor",
            "/schedule/warmUp",
            "/schedule/to",
            "/gradientClip",
            "/stopping/patience",
            "/stopping/minutes",
            "/stopping/loss",
            "/initialization/sigma",
            "/initialization/mean");
  }

  @Test
  void sentences_say_what_would_be_right() {
    Map<String, Object> json = new HashMap<>();
    json.put("schedule", Map.of("kind", "cosine", "warmUp", 4));
    json.put("gradientClip", -1);
    json.put("stopping", Map.of("minutes", 1e9));
    json.put("initialization", "glorot");
    assertThat(problems(json))
        .containsExactlyInAnyOrder(
            new Problem(
                "/schedule/warmUp",
                "warmUp must be at least 0 and at most the plan's number of epochs, 3, not 4.0."),
            new Problem(
                "/gradientClip", "gradientClip must be above 0 and at most 1,000,000, not -1.0."),
            new Problem(
                "/stopping/minutes", "minutes must be above 0 and at most 10,080, not 1.0E9."),
            new Problem(
                "/initialization",
                "initialization must be one of zeros, lecun, xavier, he, or an object such as"
                    + " {\"kind\": \"normal\", \"sigma\": 0.01}."));
    assertThat(problems(Map.of("schedule", Map.of("kind", "linear"))))
        .containsExactly(
            new Problem("/schedule/kind", "kind must be one of constant, step, cosine."));
    assertThat(problems(Map.of("initialization", Map.of("kind", "glorot"))))
        .containsExactly(
            new Problem(
                "/initialization/kind",
                "kind must be one of zeros, constant, normal, lecun, xavier, he."));
  }

  private static Plan read(String field, Object value) {
    return read(Map.of(field, value));
  }

  /** A plan with these fields and nothing else that is not needed. */
  private static Plan read(Map<String, Object> fields) {
    Map<String, Object> json = new HashMap<>();
    json.put("architecture", Map.of("id", "softmax-regression"));
    json.put("dataset", Map.of("id", "two"));
    json.putAll(fields);
    return PlanDocument.read(json, id -> Optional.of(DATA), StartModels.NONE);
  }

  private static List<Problem> problems(Map<String, Object> fields) {
    return catchThrowableOfType(Refused.class, () -> read(fields)).problems();
  }
}
