package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.health.Distribution;
import dev.trainyard.engine.training.health.HealthReport;
import dev.trainyard.engine.training.health.LayerHealth;
import dev.trainyard.engine.training.health.Rounds;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The layers are looked at without being touched. */
interface HealthContract extends Bench {

  /** Batch normalization, dropout and Adam: all that a look could disturb. */
  @Test
  default void a_training_that_is_looked_into_goes_as_one_that_is_not() {
    Plan plan =
        Fixtures.with(Fixtures.with(Fixtures.plan(Fixtures.everyLayer(), STROKES), ADAM), 2, 4);
    var unseen = new Recording();
    var seen = Recording.withHealth();
    Weights expected = train(plan, unseen).weights();
    Weights actual = train(plan, seen).weights();
    assertThat(seen.looks()).hasSizeGreaterThan(3);
    assertThat(Curve.of(seen.measurements()).rows())
        .isEqualTo(Curve.of(unseen.measurements()).rows());
    Bench.assertSame(actual, expected);
  }

  @Test
  default void looks_at_the_steps_that_follow_from_the_plan() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.perceptron(), STROKES), 1, 2);
    var recording = Recording.withHealth();
    train(plan, recording);
    Rounds rounds = Rounds.of(plan, Analysis.of(plan.network()));
    assertThat(recording.looks())
        .extracting(HealthReport::step)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, plan.steps()).filter(rounds::looksAfter).boxed().toList());
    assertThat(recording.looks().get(0).layers())
        .extracting(LayerHealth::node)
        .containsExactly("hidden1", "hidden1-activation", "output");
  }

  /**
   * All examples are one batch and the probe: what a look sees is what the next step goes along.
   */
  @Test
  default void sees_the_gradient_that_a_step_goes_along() {
    TrainingData data = Fixtures.strokes(32, 8);
    double rate = 0.1;
    Plan plan =
        Fixtures.with(
            Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), data), 32, 2),
            new Optimizer.Sgd(rate));
    var recording = Recording.withHealth();
    Weights first = weightsAfter(Fixtures.with(plan, 32, 1), data, recording);
    Weights second = weightsAfter(plan, data, new Recording());
    for (LayerHealth layer : recording.looks().get(0).layers()) {
      if (layer.weights().isPresent()) {
        float[] before = first.get(layer.node() + ".weight").values();
        float[] after = second.get(layer.node() + ".weight").values();
        float[] gradient = new float[before.length];
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] = (float) ((before[i] - after[i]) / rate);
        }
        double norm = Distribution.of(gradient).norm();
        assertThat(layer.gradients().orElseThrow().norm())
            .as(layer.node())
            .isCloseTo(norm, within(1e-3 * norm));
        assertThat(layer.weights().get().norm())
            .isCloseTo(Distribution.of(before).norm(), within(1e-4));
      }
    }
  }

  private Weights weightsAfter(Plan plan, TrainingData data, Recording recording) {
    return trainer().train(plan, data, recording, StopSignal.NEVER).weights();
  }

  @Test
  default void a_weight_that_is_not_a_number_is_seen_as_such() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), STROKES);
    var recording = Recording.withHealth();
    try {
      train(Fixtures.with(plan, new Optimizer.Sgd(1e38)), recording);
    } catch (TrainingFailed.Diverged expected) {
      // what was seen before it is what counts
    }
    List<Measurement> seen =
        recording.looks().stream().flatMap(look -> look.measurements().stream()).toList();
    assertThat(seen).anyMatch(measurement -> !Double.isFinite(measurement.value()));
  }
}
