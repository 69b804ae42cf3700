package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.finding.Finding;
import dev.trainyard.engine.training.finding.FindingKind;
import dev.trainyard.engine.training.finding.Findings;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What goes wrong in real trainings is recognised, and nothing is said of those that go well. */
interface FindingContract extends Bench {

  @Test
  default void nothing_is_found_in_a_training_that_goes_well() {
    assertThat(kinds(sgd(Fixtures.smallConvNet(), 0.1, 10), STROKES)).isEmpty();
    assertThat(kinds(sgd(Fixtures.perceptron(), 0.05, 10), STROKES)).isEmpty();
    assertThat(kinds(Fixtures.with(sgd(Fixtures.perceptron(), 0.05, 10), ADAM), STROKES)).isEmpty();
  }

  @Test
  default void a_loss_that_is_no_number_is_a_divergence() {
    assertThat(kinds(sgd(Fixtures.perceptron(), 1e25, 1), STROKES))
        .contains(FindingKind.DIVERGENCE)
        .doesNotContain(FindingKind.PLATEAU);
  }

  @Test
  default void steps_far_too_large_kill_rectifiers() {
    assertThat(kinds(sgd(Fixtures.perceptron(), 30, 12), STROKES))
        .contains(FindingKind.DEAD_UNITS)
        .doesNotContain(FindingKind.PLATEAU, FindingKind.OSCILLATION);
  }

  @Test
  default void inputs_far_too_large_saturate_sigmoids() {
    Plan plan = sgd(mlp("32,32", "sigmoid"), 0.1, 12);
    assertThat(kinds(plan, scaled(0.0005))).contains(FindingKind.SATURATION);
  }

  @Test
  default void gradients_explode_in_deep_networks_of_large_numbers() {
    Plan plan = sgd(mlp("32,32,32,32,32,32,32,32", "relu"), 1e-9, 2);
    assertThat(kinds(plan, scaled(0.00001))).contains(FindingKind.EXPLODING_GRADIENT);
  }

  @Test
  default void sigmoids_one_after_the_other_let_nothing_through() {
    Plan plan = sgd(mlp("16,16,16,16,16,16", "sigmoid"), 0.05, 20);
    assertThat(kinds(plan, STROKES)).containsExactly(FindingKind.PLATEAU);
  }

  @Test
  default void steps_far_too_small_learn_slowly() {
    assertThat(kinds(sgd(Fixtures.softmaxRegression(), 2e-4, 20), STROKES))
        .containsExactly(FindingKind.SLOW_LEARNING);
  }

  @Test
  default void steps_too_large_jump_over_the_valley() {
    assertThat(kinds(sgd(Fixtures.softmaxRegression(), 20, 12), noisy(STROKES)))
        .contains(FindingKind.OSCILLATION);
  }

  @Test
  default void learning_wrong_labels_by_heart_is_overfitting() {
    TrainingData data = noisy(Fixtures.strokes(80, 200));
    Plan plan = Fixtures.with(Fixtures.with(Fixtures.plan(mlp("128", "relu"), data), 16, 40), ADAM);
    assertThat(kinds(plan, data)).containsExactly(FindingKind.OVERFITTING);
  }

  private static Plan sgd(Network network, double rate, int epochs) {
    return Fixtures.with(
        Fixtures.with(Fixtures.plan(network, STROKES), 16, epochs), new Optimizer.Sgd(rate));
  }

  private static Network mlp(String hidden, String activation) {
    return Architectures.byId("mlp")
        .orElseThrow()
        .network(Fixtures.TWELVE, 4, 1, Map.of("hidden", hidden, "activation", activation));
  }

  /** The strokes with inputs that were divided by far too small a deviation. */
  private static TrainingData scaled(double deviation) {
    return new TrainingData(
        STROKES.train(),
        STROKES.test(),
        STROKES.labels(),
        new Preprocessing(List.of(0.2), List.of(deviation)));
  }

  /** Four of ten training labels are drawn by lot. */
  private static TrainingData noisy(TrainingData data) {
    byte[] labels = data.train().labels().clone();
    Random random = new Random(5);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextInt(10) < 4 ? (byte) random.nextInt(4) : labels[i];
    }
    Examples train = new Examples(data.train().inputs(), new Targets.Classes(labels));
    return new TrainingData(train, data.test(), data.labels(), data.preprocessing());
  }

  private List<FindingKind> kinds(Plan plan, TrainingData data) {
    var recording = Recording.withHealth();
    try {
      trainer().train(plan, data, recording, StopSignal.NEVER);
    } catch (TrainingFailed.Diverged seen) {
      // what was measured before counts
    }
    return Findings.of(plan, recording.everything()).stream().map(Finding::kind).toList();
  }
}
