package dev.trainyard.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.onnx.OnnxModel;
import java.util.List;
import java.util.Map;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import org.junit.jupiter.api.Test;

class SeparateBySupportVectorsTest {
  private static final double SIGMA = 0.5;
  private static final double C = 2;

  private static Solved moons() {
    return Solved.of(
        "points-moons",
        "kernel-machine",
        Map.of("centres", 400, "sigma", "0.5"),
        Map.of("kind", "svm", "c", C));
  }

  /** Four classes of images. */
  private static Solved strokes() {
    TrainingData data = Fixtures.strokes(64, 32);
    Network network =
        Network.from(Fixtures.TWELVE)
            .then("flatten", new Layer.Flatten())
            .then("kernel", new Layer.GaussianKernel(70, 5))
            .then("output", Layer.Dense.of(4))
            .then("softmax", new Layer.Softmax())
            .build();
    Plan plan = Fixtures.solvedBy(Fixtures.plan(network, data), new Solver.Svm(C), 1);
    return Solved.of(plan, data, StopSignal.NEVER);
  }

  @Test
  void the_networks_scores_are_libsvms_decision_values() {
    Solved moons = moons();
    double[] decisions = decisions(moons, 1, SIGMA);
    float[] scores = scores(moons);
    for (int i = 0; i < decisions.length; i++) {
      var close = within(1e-5 * Math.max(1, Math.abs(decisions[i])));
      assertThat((double) scores[2 * i + 1]).isCloseTo(decisions[i], close);
      assertThat((double) scores[2 * i]).isCloseTo(-decisions[i], close);
    }
    assertThat(moons.last("test/accuracy")).isGreaterThan(0.9);
  }

  @Test
  void of_many_classes_each_is_separated_from_the_rest() {
    Solved strokes = strokes();
    float[] scores = scores(strokes);
    for (int k = 0; k < 4; k++) {
      double[] decisions = decisions(strokes, k, 5);
      for (int i = 0; i < decisions.length; i++) {
        assertThat((double) scores[4 * i + k]).isCloseTo(decisions[i], within(1e-5));
      }
    }
    assertThat(strokes.last("test/accuracy")).isGreaterThan(0.7);
    float[] weights = strokes.network().weights().get("output.weight").values();
    assertThat(weights[69]).isZero(); // centres beyond the examples
  }

  private static float[] scores(Solved solved) {
    try (var model = OnnxModel.of(solved.network())) {
      return model
          .outputs(
              rows(solved, solved.data().test()), solved.data().test().count(), List.of("output"))
          .get("output");
    }
  }

  /** What LIBSVM itself makes of the test examples, above 0 for the class. */
  private static double[] decisions(Solved solved, int label, double sigma) {
    svm_model oracle = oracle(solved, label, sigma);
    float[] tested = rows(solved, solved.data().test());
    double[] decisions = new double[solved.data().test().count()];
    double[] value = new double[1];
    for (int i = 0; i < decisions.length; i++) {
      svm.svm_predict_values(oracle, nodes(tested, i, tested.length / decisions.length), value);
      decisions[i] = oracle.label[0] == 1 ? value[0] : -value[0];
    }
    return decisions;
  }

  @Test
  void every_class_has_its_support_vectors() {
    Solved moons = moons();
    svm_model oracle = oracle(moons, 1, SIGMA);
    assertThat(moons.last("support-vectors")).isEqualTo(oracle.l);
    for (int k = 0; k < 2; k++) {
      int place = (oracle.label[0] == 1) == (k == 1) ? 0 : 1;
      assertThat(moons.last("support-vectors/" + k)).isEqualTo(oracle.nSV[place]);
    }
  }

  @Test
  void who_stops_it_gets_nothing_measured() {
    Solved moons = moons();
    Solved stopped = Solved.of(moons.plan(), moons.data(), () -> true);
    assertThat(stopped.recording().measurements()).isEmpty();
  }

  private static svm_model oracle(Solved solved, int label, double sigma) {
    Examples train = solved.data().train();
    float[] rows = rows(solved, train);
    var problem = new svm_problem();
    problem.l = train.count();
    problem.x = new svm_node[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = nodes(rows, i, rows.length / problem.l);
      problem.y[i] = train.label(i) == label ? 1 : -1;
    }
    var parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.RBF;
    parameter.gamma = 1 / (2 * sigma * sigma);
    parameter.C = C;
    parameter.eps = 1e-3;
    parameter.cache_size = 100;
    parameter.shrinking = 1;
    svm.svm_set_print_string_function(text -> {});
    return svm.svm_train(problem, parameter);
  }

  private static float[] rows(Solved solved, Examples examples) {
    return solved.data().preprocessing().apply(examples.inputs());
  }

  private static svm_node[] nodes(float[] rows, int index, int size) {
    var nodes = new svm_node[size];
    for (int axis = 0; axis < size; axis++) {
      nodes[axis] = new svm_node();
      nodes[axis].index = axis + 1;
      nodes[axis].value = rows[size * index + axis];
    }
    return nodes;
  }
}
