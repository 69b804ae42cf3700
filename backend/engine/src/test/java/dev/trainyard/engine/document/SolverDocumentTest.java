package dev.trainyard.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.made.MadeDataset;
import dev.trainyard.engine.dataset.made.MadeDatasets;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Solver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SolverDocumentTest {
  @Test
  void every_solver_has_its_defaults() {
    assertThat(read(plan("curve-line", "linear-regression", Map.of())).solver())
        .isEqualTo(Solver.GRADIENT);
    assertThat(read(solved("curve-line", "linear-regression", "least-squares")).solver())
        .isEqualTo(new Solver.LeastSquares(0));
    assertThat(read(solved("points-moons", "boosted-trees", "boosting")).solver())
        .isEqualTo(new Solver.Boosting(0.3));
    Map<String, Object> svm = solved("points-moons", "kernel-machine", "svm");
    svm.put("architecture", Map.of("id", "kernel-machine", "options", Map.of("centres", 400)));
    assertThat(read(svm).solver()).isEqualTo(new Solver.Svm(1));
  }

  @Test
  void what_only_gradients_need_is_null_in_the_canonical_plan_and_can_be_read_again() {
    Plan plan = read(solved("points-moons", "boosted-trees", "boosting"));
    Map<String, Object> written = PlanDocument.write(plan);
    assertThat(written)
        .containsEntry("solver", Map.of("kind", "boosting", "learningRate", 0.3))
        .containsEntry("optimizer", null)
        .containsEntry("epochs", null)
        .containsEntry("seed", 1L);
    assertThat(read(written)).isEqualTo(plan);
    assertThat(plan.epochs()).isEqualTo(30);
    assertThat(plan.steps()).isEqualTo(30);
  }

  @Test
  void what_means_nothing_is_refused_with_all_else() {
    Map<String, Object> plan = solved("points-moons", "kernel-machine", "svm");
    plan.put("optimizer", Map.of("kind", "adam"));
    plan.put("epochs", 5);
    plan.put("batchSize", 64);
    assertThat(fields(plan))
        .containsExactlyInAnyOrder("/optimizer", "/epochs", "/batchSize", "/solver/kind");
  }

  @Test
  void a_solver_that_does_not_fit_says_what_to_do() {
    assertThat(sentence(solved("points-moons", "mlp", "least-squares")))
        .startsWith("Least squares solves one dense layer");
    assertThat(sentence(solved("points-moons", "kernel-machine", "svm")))
        .isEqualTo(
            "A support vector machine needs a centre for each training example: there are 200"
                + " centres and 400 examples. Set centres to 400, or take fewer examples.");
    assertThat(sentence(solved("curve-line", "kernel-machine", "svm")))
        .contains("a data set with classes");
    assertThat(sentence(solved("points-moons", "mlp", "boosting"))).contains("boosted-trees");
  }

  @Test
  void numbers_have_their_bounds() {
    assertThat(
            fields(plan("curve-line", "linear-regression", solver("least-squares", "ridge", -1))))
        .containsExactly("/solver/ridge");
    assertThat(fields(plan("points-moons", "boosted-trees", solver("boosting", "learningRate", 2))))
        .containsExactly("/solver/learningRate");
    assertThat(fields(plan("points-moons", "boosted-trees", solver("magic", "c", 2))))
        .containsExactlyInAnyOrder("/solver/kind", "/solver/c");
  }

  private static Map<String, Object> solver(String kind, String field, Object value) {
    return Map.of("kind", kind, field, value);
  }

  private static Map<String, Object> solved(String dataset, String architecture, String kind) {
    return plan(dataset, architecture, Map.of("kind", kind));
  }

  private static Map<String, Object> plan(
      String dataset, String architecture, Map<String, Object> solver) {
    var plan = new HashMap<String, Object>();
    plan.put("architecture", Map.of("id", architecture));
    plan.put("dataset", Map.of("id", dataset));
    if (!solver.isEmpty()) {
      plan.put("solver", solver);
    }
    return plan;
  }

  private static Plan read(Map<String, Object> plan) {
    return PlanDocument.read(
        plan, SolverDocumentTest::describe, (kind, id, hash) -> Optional.empty());
  }

  private static Optional<DatasetDescription> describe(DatasetId id) {
    MadeDataset made = MadeDatasets.byId(id).orElseThrow();
    return Optional.of(made.describe(made.standard()));
  }

  private static Refused refused(Map<String, Object> plan) {
    return catchThrowableOfType(Refused.class, () -> read(plan));
  }

  private static Iterable<String> fields(Map<String, Object> plan) {
    return refused(plan).problems().stream().map(Problem::field).toList();
  }

  private static String sentence(Map<String, Object> plan) {
    return refused(plan).problems().get(0).message();
  }
}
