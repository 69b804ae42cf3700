package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Schedule;
import dev.trainyard.engine.plan.Stopping;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What steers a training: the rate of each step, how long a step may be, when it is enough. */
interface ControllingContract extends Bench {
  static Stream<Schedule> schedules() {
    return Stream.of(
        new Schedule.Constant(0.5),
        new Schedule.Step(1, 0.3, 0),
        new Schedule.Step(2, 0.5, 0.5),
        new Schedule.Cosine(0),
        new Schedule.Cosine(1));
  }

  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.training.ControllingContract#schedules")
  default void each_step_has_the_rate_of_the_schedule(Schedule schedule) {
    for (Optimizer optimizer : List.of(new Optimizer.Sgd(0.1), ADAM)) {
      Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), STROKES), optimizer);
      Plan scheduled = Fixtures.with(Fixtures.with(plan, 16, 4), schedule);
      var recording = new Recording();
      Weights weights = train(scheduled, recording).weights();
      new SoftmaxReference(scheduled, STROKES).train().assertEqual(weights);
      assertThat(recording.of(Series.LEARNING_RATE))
          .isNotEmpty()
          .allMatch(rate -> rate.value() == scheduled.learningRate(rate.step()));
    }
  }

  @Test
  default void a_gradient_is_no_longer_than_the_plan_allows() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), STROKES);
    // Steps of plain SGD at rate 1 are as long as the gradient.
    Plan one = Fixtures.with(Fixtures.with(plan, new Optimizer.Sgd(1)), 1_000, 1);
    double free = distance(one);
    assertThat(free).isGreaterThan(0.1);
    assertThat(distance(Fixtures.withClip(one, free / 4))).isCloseTo(free / 4, within(1e-4));
    assertThat(distance(Fixtures.withClip(one, free * 4))).isCloseTo(free, within(1e-4));
  }

  /** How far the weights move. */
  private double distance(Plan plan) {
    Weights before = InitialWeights.of(plan.network(), plan.initialization(), plan.seed());
    Weights after = train(plan, new Recording()).weights();
    double squares = 0;
    for (String name : before.tensors().keySet()) {
      float[] from = before.get(name).values();
      float[] to = after.get(name).values();
      for (int i = 0; i < from.length; i++) {
        squares += Math.pow(to[i] - from[i], 2);
      }
    }
    return Math.sqrt(squares);
  }

  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.training.LearningContract#optimizers")
  default void clips_before_it_decays(Optimizer optimizer) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), STROKES), optimizer);
    Plan clipped = Fixtures.withClip(plan, 0.3);
    new SoftmaxReference(clipped, STROKES)
        .train()
        .assertEqual(train(clipped, new Recording()).weights());
  }

  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.training.LearningContract#optimizers")
  default void every_optimizer_brings_the_loss_down(Optimizer optimizer) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.perceptron(), STROKES), optimizer);
    var recording = new Recording();
    train(Fixtures.with(plan, 16, 4), recording);
    List<Measurement> losses = recording.of(Series.TRAIN_LOSS);
    assertThat(losses.get(losses.size() - 1).value()).isLessThan(losses.get(0).value() / 2);
  }

  /** At a rate of 0 no epoch improves on the first: patience of 2 ends with the third. */
  @Test
  default void stops_when_the_test_loss_no_longer_falls() {
    Plan still = patient(2, new Optimizer.Sgd(0));
    var recording = new Endings();
    train(still, recording);
    assertThat(recording.told)
        .containsExactly(
            "epoch 1",
            "epoch 2",
            "Stopped early after epoch 3: the test loss had not improved for 2 epochs.",
            "epoch 3");
    var learning = new Endings();
    train(patient(2, new Optimizer.Sgd(0.01)), learning);
    assertThat(learning.told).hasSize(9).noneMatch(told -> told.startsWith("Stopped"));
  }

  /** 13 steps an epoch: inside the second, at its end, and where the training ended. */
  @ParameterizedTest
  @ValueSource(longs = {20, 26, 39})
  default void patience_survives_an_interruption(long step) {
    Plan still = patient(2, new Optimizer.Sgd(0));
    var whole = new Recording(step);
    train(still, whole);
    Recording.Saved saved = whole.checkpointAt(step);
    var rest = new Endings();
    trainer().resume(Bench.stream(saved.bytes()), still, STROKES, rest, StopSignal.NEVER);
    assertThat(rest.told)
        .contains("Stopped early after epoch 3: the test loss had not improved for 2 epochs.")
        .doesNotContain("epoch 4");
  }

  private static Plan patient(int epochs, Optimizer optimizer) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), STROKES), optimizer);
    return Fixtures.with(
        Fixtures.with(plan, 16, 9), new Stopping(OptionalInt.of(epochs), OptionalDouble.empty()));
  }

  /** The epochs and the end of a training, as they are told. */
  final class Endings implements TrainingObserver {
    private final List<String> told = new ArrayList<>();

    @Override
    public void measured(Measurement measurement) {}

    @Override
    public void endsEarly(String reason) {
      told.add(reason);
    }

    @Override
    public void epochEnded(EpochReport report) {
      told.add("epoch " + report.epoch());
    }
  }
}
