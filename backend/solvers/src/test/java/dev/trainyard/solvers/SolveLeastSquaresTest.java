package dev.trainyard.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Solver;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainingData;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SolveLeastSquaresTest {
  private static final Map<String, Object> PLAIN = Map.of("kind", "least-squares");

  @Test
  void a_line_is_the_textbooks() {
    Solved line = Solved.of("curve-line", "linear-regression", Map.of(), PLAIN);
    float[] x = line.data().preprocessing().apply(inputs(line));
    float[] y = values(line);
    double slope = covariance(x, y) / covariance(x, x);
    assertThat((double) line.network().weights().get("output.weight").values()[0])
        .isCloseTo(slope, within(1e-6));
    assertThat((double) line.network().weights().get("output.bias").values()[0])
        .isCloseTo(mean(y) - slope * mean(x), within(1e-6));
    assertThat(line.recording().epochs()).hasSize(1);
    assertThat(line.last("test/r2")).isGreaterThan(0.9);
    assertThat(line.recording().measurements())
        .extracting(measured -> measured.series().name())
        .containsExactly("train/loss", "test/loss", "test/r2");
  }

  /** What is left over goes with none of the features: the normal equations say no more. */
  @Test
  void the_residuals_of_a_polynomial_go_with_none_of_its_powers() {
    Solved sine = Solved.of("curve-sine", "polynomial-regression", Map.of("degree", "9"), PLAIN);
    float[] x = sine.data().preprocessing().apply(inputs(sine));
    float[] y = values(sine);
    float[][] answers = sine.answersToTraining();
    for (int power = 0; power <= 9; power++) {
      double product = 0;
      double size = 0;
      for (int i = 0; i < x.length; i++) {
        double feature = Math.pow(x[i], power);
        product += feature * (y[i] - answers[i][0]);
        size += Math.abs(feature * y[i]);
      }
      assertThat(product / size).as("power %d", power).isCloseTo(0, within(1e-5));
    }
    assertThat(sine.last("test/r2")).isGreaterThan(0.85);
  }

  @Test
  void of_many_solutions_it_takes_the_shortest() {
    TrainingData strokes = Fixtures.strokes(64, 32);
    Solved plain = solved(strokes, 0);
    assertThat(plain.last("train/accuracy")).isEqualTo(1); // 144 weights, 64 examples
    assertThat(plain.last("test/accuracy")).isGreaterThan(0.7);
    assertThat(length(solved(strokes, 10))).isLessThan(0.9 * length(plain));
  }

  private static Solved solved(TrainingData data, double ridge) {
    Plan plan = Fixtures.plan(Fixtures.softmaxRegression(), data);
    return Solved.of(
        Fixtures.solvedBy(plan, new Solver.LeastSquares(ridge), 1), data, StopSignal.NEVER);
  }

  @Test
  void one_sigmoid_is_asked_for_both_sides() {
    Solved moons = Solved.of("points-moons", "logistic-regression", Map.of(), PLAIN);
    assertThat(moons.last("test/accuracy")).isGreaterThan(0.8);
  }

  @Test
  void who_stops_it_gets_nothing_measured() {
    TrainingData strokes = Fixtures.strokes(64, 32);
    Plan plan = Fixtures.plan(Fixtures.softmaxRegression(), strokes);
    Solved stopped =
        Solved.of(Fixtures.solvedBy(plan, new Solver.LeastSquares(0), 1), strokes, () -> true);
    assertThat(stopped.recording().measurements()).isEmpty();
  }

  private static double length(Solved solved) {
    double sum = 0;
    for (float weight : solved.network().weights().get("output.weight").values()) {
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  private static float[] inputs(Solved solved) {
    return ((Inputs.Numbers) solved.data().train().inputs()).values();
  }

  private static float[] values(Solved solved) {
    return ((Targets.Values) solved.data().train().targets()).values();
  }

  private static double mean(float[] numbers) {
    double sum = 0;
    for (float number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }

  private static double covariance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - mean(a)) * (b[i] - mean(b));
    }
    return sum;
  }
}
