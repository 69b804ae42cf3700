package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.TrainingFailed.Diverged;
import dev.trainyard.engine.training.TrainingFailed.UnreadableData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes wrong is raised with advice and never hidden. */
interface FailingContract extends Bench {

  @Test
  default void divergence_is_shown_and_raised_with_advice() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), STROKES);
    Plan wild = Fixtures.with(plan, new Optimizer.Sgd(1e25));
    var recording = new Recording();
    assertThatThrownBy(() -> train(wild, recording))
        .isInstanceOf(Diverged.class)
        .hasMessageContaining("learning rate below");
    List<Measurement> losses = recording.of(Series.TRAIN_LOSS);
    assertThat(losses.get(losses.size() - 1).value())
        .as("the loss that is not finite is measured as it is")
        .matches(value -> !Double.isFinite(value));
    assertThat(recording.step()).isLessThan(10);
  }

  @Test
  default void trains_again_after_a_divergence() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), STROKES);
    assertThatThrownBy(() -> train(Fixtures.with(plan, new Optimizer.Sgd(1e25)), new Recording()))
        .isInstanceOf(Diverged.class);
    var recording = new Recording();
    train(plan, recording);
    assertThat(recording.measurements()).allMatch(m -> Double.isFinite(m.value()));
  }

  @Test
  default void examples_that_do_not_fit_are_refused() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), STROKES);
    byte[] labels = STROKES.train().labels().clone();
    labels[3] = 4;
    var mislabelled = new Examples(Fixtures.TWELVE, STROKES.train().pixels(), labels);
    assertUnfit(plan, mislabelled, "label");
    assertUnfit(plan, STROKES.train().first(100), "100");
  }

  private void assertUnfit(Plan plan, Examples train, String word) {
    var data = new TrainingData(train, STROKES.test(), STROKES.labels(), STROKES.preprocessing());
    assertThatThrownBy(() -> trainer().train(plan, data, TrainingObserver.SILENT, StopSignal.NEVER))
        .isInstanceOf(UnreadableData.class)
        .hasMessageContaining(word);
  }
}
