package dev.trainyard.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.HeldOut;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Stopping;
import dev.trainyard.engine.training.Preprocessing;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanDocumentTest {
  private static final DatasetDescription MNIST =
      new DatasetDescription(
          new DatasetId("mnist"),
          "MNIST",
          "Handwritten digits",
          new Shape.Image(1, 28, 28),
          List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
          60_000,
          10_000,
          Collections.nCopies(10, 6_000),
          Collections.nCopies(10, 1_000),
          new Preprocessing(List.of(0.1307), List.of(0.3081)),
          "a licence",
          "an origin",
          "a hash");

  private static final Map<String, Object> SHORTEST =
      Map.of("architecture", Map.of("id", "lenet-5"), "dataset", Map.of("id", "mnist"));

  @Test
  void the_shortest_plan_has_every_default() {
    Plan plan = read(SHORTEST);
    assertThat(plan.dataset()).isEqualTo(new Plan.DatasetChoice(MNIST.id(), 60_000, 10_000));
    assertThat(plan.optimizer()).isEqualTo(new Optimizer.Adam(0.002, 0.9, 0.999, 1e-8));
    assertThat(plan.schedule()).isEqualTo(Schedule.CONSTANT);
    assertThat(plan.gradientClip()).isEmpty();
    assertThat(plan.stopping()).isEqualTo(Stopping.NEVER);
    assertThat(plan.initialization()).isEqualTo(Initialization.XAVIER);
    assertThat(plan.batchSize()).isEqualTo(64);
    assertThat(plan.epochs()).isEqualTo(3);
    assertThat(plan.seed()).isEqualTo(1);
    assertThat(plan.engine()).isEqualTo("auto");
    assertThat(plan.precision()).isEqualTo(Precision.AUTO);
    assertThat(plan.stepsPerEpoch()).isEqualTo(938);
    assertThat(plan.steps()).isEqualTo(3 * 938);
    assertThat(plan.network().output()).isEqualTo("softmax");
  }

  @Test
  void the_canonical_plan_reads_as_the_same_plan() {
    Plan plan = read(SHORTEST);
    Map<String, Object> canonical = PlanDocument.write(plan);
    assertThat(canonical)
        .containsOnlyKeys(
            "version",
            "architecture",
            "network",
            "dataset",
            "optimizer",
            "schedule",
            "gradientClip",
            "stopping",
            "initialization",
            "batchSize",
            "epochs",
            "seed",
            "engine",
            "precision",
            "start",
            "solver",
            "augmentation")
        .containsEntry("network", null);
    assertThat(canonical.get("architecture").toString())
        .isEqualTo("{id=lenet-5, width=1.0, options={activation=tanh, pooling=average}}");
    assertThat(read(canonical)).isEqualTo(plan);
    assertThat(PlanDocument.write(read(canonical))).isEqualTo(canonical);
  }

  @Test
  void an_engine_without_bfloat16_is_not_asked_for_it() {
    Map<String, Object> json = new HashMap<>(SHORTEST);
    json.put("precision", "bf16");
    assertThat(read(json).precision()).isEqualTo(Precision.BF16);
    json.put("engine", "pytorch");
    assertThat(read(json).engine()).isEqualTo("pytorch");
    json.put("engine", "dl4j");
    assertThat(fields(json)).containsExactly("/precision");
  }

  @Test
  void a_network_may_stand_in_place_of_an_architecture() {
    Network network = read(SHORTEST).network();
    Map<String, Object> json =
        Map.of("network", NetworkDocument.write(network), "dataset", Map.of("id", "mnist"));
    Plan plan = read(json);
    assertThat(plan.network()).isEqualTo(network);
    assertThat(plan.architecture()).isEmpty();
    assertThat(read(PlanDocument.write(plan))).isEqualTo(plan);
  }

  @Test
  void all_mistakes_are_told_at_once_with_their_pointers() {
    Map<String, Object> json = new HashMap<>();
    json.put(
        "architecture",
        Map.of("id", "lenet-5", "width", -1, "options", Map.of("activation", "gelu"), "depth", 3));
    json.put("dataset", Map.of("id", "mnist", "train", 60_001, "test", 0, "split", 1));
    json.put(
        "optimizer", Map.of("kind", "adam", "learningRate", -0.1, "beta1", 1, "momentum", 0.9));
    json.put("initialization", "glorot");
    json.put("batchSize", 0);
    json.put("epochs", 1e9);
    json.put("seed", 1e30);
    json.put("engine", "abacus");
    json.put("precision", "fp8");
    json.put("optimiser", "adam");
    assertThat(fields(json))
        .containsExactlyInAnyOrder(
            "/architecture/width",
            "/architecture/options/activation",
            "/architecture/depth",
            "/dataset/train",
            "/dataset/test",
            "/dataset/split",
            "/optimizer/learningRate",
            "/optimizer/beta1",
            "/optimizer/momentum",
            "/initialization",
            "/batchSize",
            "/epochs",
            "/seed",
            "/engine",
            "/precision",
            "/optimiser");
  }

  @Test
  void sentences_say_what_would_be_right() {
    Map<String, Object> json = new HashMap<>(SHORTEST);
    json.put("batchSize", 0);
    json.put("optimizer", Map.of("kind", "lion"));
    json.put("banana", 1);
    assertThat(problems(json))
        .containsExactlyInAnyOrder(
            new Problem(
                "/batchSize", "batchSize must be a whole number between 1 and 8,192, not 0."),
            new Problem(
                "/optimizer/kind",
                "kind must be one of sgd, momentum, nesterov, adam, adamw, rmsprop."),
            new Problem("/banana", "There is no field \"banana\" here."));
  }

  @Test
  void numbers_that_are_none_are_refused() {
    for (Object rate :
        Arrays.asList(Double.NaN, Double.POSITIVE_INFINITY, 0, -1, 1e9, "0.1", true)) {
      Map<String, Object> json = new HashMap<>(SHORTEST);
      json.put("optimizer", Map.of("kind", "sgd", "learningRate", rate));
      assertThat(fields(json)).as("rate %s", rate).containsExactly("/optimizer/learningRate");
    }
  }

  @Test
  void every_seed_of_a_long_is_taken() {
    for (long seed : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE}) {
      Map<String, Object> json = new HashMap<>(SHORTEST);
      json.put("seed", seed);
      assertThat(read(json).seed()).isEqualTo(seed);
    }
  }

  @Test
  void an_unknown_data_set_or_architecture_is_named() {
    assertThat(
            problems(
                Map.of("architecture", Map.of("id", "lenet-6"), "dataset", Map.of("id", "minst"))))
        .extracting(Problem::message)
        .satisfiesExactly(
            data -> assertThat(data).isEqualTo("There is no data set \"minst\"."),
            architecture ->
                assertThat(architecture)
                    .startsWith(
                        "There is no architecture \"lenet-6\". There are: linear-regression, ")
                    .contains(", lenet-5, ", ", resnet-20, "));
  }

  @Test
  void whoever_asks_for_all_test_examples_gets_those_that_are_not_held_out() {
    var part = Map.of("id", "a-part", "perClass", 200);
    Plan plan = read(onMnist("test", 10_000, "heldOut", part));
    assertThat(plan.dataset().test()).isEqualTo(8_000);
    assertThat(plan.dataset().heldOut()).contains(new HeldOut("a-part", 200));
    assertThat(read(PlanDocument.write(plan))).isEqualTo(plan);
    assertThat(read(onMnist("classes", List.of(3, 5), "heldOut", part)).dataset().test())
        .isEqualTo(1_600);
    var all = Map.of("id", "all", "perClass", 1_000);
    assertThat(problems(onMnist("test", 1, "heldOut", all)))
        .containsExactly(
            new Problem("/dataset/heldOut", "So many test examples of each class MNIST has not."));
  }

  private static Map<String, Object> onMnist(
      String field, Object value, String other, Object otherValue) {
    Map<String, Object> json = new HashMap<>(SHORTEST);
    json.put("dataset", Map.of("id", "mnist", field, value, other, otherValue));
    return json;
  }

  @Test
  void a_plan_has_exactly_one_network() {
    assertThat(fields(Map.of("dataset", Map.of("id", "mnist")))).containsExactly("/architecture");
    Map<String, Object> both = new HashMap<>(SHORTEST);
    both.put("network", Map.of());
    assertThat(fields(both)).containsExactly("/architecture");
    assertThat(fields(Map.of("architecture", Map.of("id", "mlp")))).containsExactly("/dataset");
  }

  @Test
  void a_network_that_does_not_fit_the_data_is_refused() {
    Map<String, Object> flatten =
        Map.of("id", "flat", "layer", Map.of("kind", "flatten"), "inputs", List.of("input"));
    Map<String, Object> softmax =
        Map.of("id", "soft", "layer", Map.of("kind", "softmax"), "inputs", List.of("flat"));
    assertThat(fields(withNetwork(List.of(1, 32, 32), flatten)))
        .containsExactly("/network/input", "/network/nodes/0");
    assertThat(problems(withNetwork(List.of(1, 28, 28), flatten, softmax)))
        .containsExactly(
            new Problem(
                "/network/nodes/1",
                "There are 10 classes, so the softmax must have as many inputs, not 784."));
    assertThat(fields(withNetwork(List.of(1, 28, 28), softmax)))
        .containsExactly("/network/nodes/0/inputs/0");
  }

  @Test
  void what_is_no_plan_at_all_is_refused() {
    for (Object json :
        Arrays.asList(
            null,
            "plan",
            1,
            List.of(),
            Map.of(),
            Map.of("dataset", 3, "architecture", "lenet-5"))) {
      assertThat(problems(json)).isNotEmpty();
    }
  }

  private static Map<String, Object> withNetwork(List<Integer> input, Object... nodes) {
    return Map.of(
        "network",
        Map.of("input", input, "nodes", List.of(nodes)),
        "dataset",
        Map.of("id", "mnist"));
  }

  private static Plan read(Object json) {
    return PlanDocument.read(
        json, id -> Optional.of(MNIST).filter(found -> found.id().equals(id)), StartModels.NONE);
  }

  private static List<String> fields(Object json) {
    return problems(json).stream().map(Problem::field).toList();
  }

  private static List<Problem> problems(Object json) {
    try {
      read(json);
      return List.of();
    } catch (Refused refused) {
      return refused.problems();
    }
  }
}
