package dev.trainyard.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Forest;
import dev.trainyard.engine.training.Series;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;

class BoostTreesTest {
  private static final Map<String, Object> BOOSTING =
      Map.of("kind", "boosting", "learningRate", 0.3);

  @Test
  void the_forest_answers_as_xgboost_does() throws Exception {
    Solved moons =
        Solved.of("points-moons", "boosted-trees", Map.of("rounds", 20, "depth", "3"), BOOSTING);
    float[][] oracle = oracle(moons, 20, Map.of("objective", "multi:softprob", "num_class", 2));
    float[][] answers = moons.answersToTraining();
    for (int i = 0; i < oracle.length; i++) {
      assertThat(answers[i]).containsExactly(oracle[i], within(1e-5f));
    }
    assertThat(moons.last("test/accuracy")).isGreaterThan(0.9);
  }

  @Test
  void each_round_is_a_step_of_the_curve_and_leaves_less() {
    Solved sine =
        Solved.of("curve-sine", "boosted-trees", Map.of("rounds", 12, "depth", "2"), BOOSTING);
    assertThat(sine.recording().epochs()).hasSize(12);
    assertThat(sine.recording().of(Series.TRAIN_LOSS))
        .isSortedAccordingTo((a, b) -> Double.compare(b.value(), a.value()));
    assertThat(sine.recording().progress())
        .last()
        .extracting("step", "steps")
        .containsExactly(12L, 12L);
    assertThat(sine.last("test/r2")).isGreaterThan(0.85);
  }

  @Test
  void values_are_xgboosts_too() throws Exception {
    Solved sine =
        Solved.of("curve-sine", "boosted-trees", Map.of("rounds", 12, "depth", "4"), BOOSTING);
    float base = sine.network().weights().get("output.bias").values()[0];
    float[][] oracle =
        oracle(sine, 12, Map.of("objective", "reg:squarederror", "base_score", base));
    float[][] answers = sine.answersToTraining();
    for (int i = 0; i < oracle.length; i++) {
      assertThat(answers[i]).containsExactly(oracle[i], within(1e-5f));
    }
  }

  @Test
  void trees_that_never_grew_say_nothing() {
    Solved moons =
        Solved.of("points-moons", "boosted-trees", Map.of("rounds", 9, "depth", "2"), BOOSTING);
    var asked = new int[1];
    Solved stopped = Solved.of(moons.plan(), moons.data(), () -> asked[0]++ >= 3);
    assertThat(stopped.recording().epochs()).hasSize(3);
    float[][] after = moons.recording().epochs().get(2).outputs();
    float[][] tested = OnnxTrainer.answers(stopped.network(), stopped.data());
    int same = 0;
    for (int i = 0; i < after.length; i++) {
      same += Math.abs(tested[i][0] - after[i][0]) < 1e-5 ? 1 : 0;
    }
    // a test example may lie between a threshold and the middle of its gap
    assertThat(same).isGreaterThan(after.length * 9 / 10);
  }

  @Test
  void a_forest_is_recognised_by_its_numbers() {
    Solved moons =
        Solved.of("points-moons", "boosted-trees", Map.of("rounds", 5, "depth", "4"), BOOSTING);
    Forest forest = Forest.of(moons.plan().network()).orElseThrow();
    assertThat(forest.trees()).isEqualTo(10);
    assertThat(forest.depth()).isEqualTo(4);
    assertThat(forest.rounds()).isEqualTo(5);
  }

  private static float[][] oracle(Solved solved, int rounds, Map<String, Object> more)
      throws Exception {
    var samples = Samples.of(solved.data().train(), solved.data().preprocessing());
    float[] wanted =
        solved.data().train().targets() instanceof Targets.Values values
            ? values.values()
            : labels(solved);
    var settings = new HashMap<String, Object>(more);
    settings.put("eta", 0.3);
    settings.put("max_depth", Forest.of(solved.plan().network()).orElseThrow().depth());
    settings.put("tree_method", "hist");
    settings.put("seed", 1);
    settings.put("verbosity", 0);
    DMatrix matrix = new DMatrix(samples.all(), samples.count(), samples.size(), Float.NaN);
    matrix.setLabel(wanted);
    return XGBoost.train(matrix, settings, rounds, Map.of(), null, null).predict(matrix);
  }

  private static float[] labels(Solved solved) {
    float[] labels = new float[solved.data().train().count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = solved.data().train().label(i);
    }
    return labels;
  }
}
