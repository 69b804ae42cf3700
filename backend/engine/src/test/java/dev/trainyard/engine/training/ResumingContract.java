package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.TrainingFailed.UnreadableCheckpoint;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checkpoints are exact, and stopping leaves one. */
interface ResumingContract extends Bench {

  static Stream<Resumption> resumptions() {
    Network conv = Fixtures.smallConvNet();
    return Stream.of(
        // 13 steps of 16 and fewer make an epoch: 7 is inside the first, 13 its end, 20 in the next
        new Resumption("SGD, in mid-epoch", conv, new Optimizer.Sgd(0.1), 16, 7),
        new Resumption("momentum, in mid-epoch", conv, MOMENTUM, 16, 20),
        new Resumption("Adam, in mid-epoch", conv, ADAM, 16, 7),
        new Resumption("Adam, at an epoch's end", conv, ADAM, 16, 13),
        new Resumption("Adam, at the very end", conv, ADAM, 16, 26),
        new Resumption("Nesterov", conv, new Optimizer.Nesterov(0.02, 0.9, 0.01), 16, 20),
        new Resumption("AdamW", conv, new Optimizer.AdamW(0.01, 0.9, 0.999, 1e-8, 0.1), 16, 20),
        new Resumption("RMSProp", conv, new Optimizer.RmsProp(0.002, 0.95, 1e-4, 0), 16, 20),
        new Resumption("every layer, in mid-epoch", Fixtures.everyLayer(), ADAM, 16, 7),
        new Resumption("every layer, at an epoch's end", Fixtures.everyLayer(), ADAM, 16, 13),
        // 200 steps an epoch: every second is measured, so step 33 is inside an interval
        new Resumption("between measurements", Fixtures.softmaxRegression(), ADAM, 1, 33));
  }

  record Resumption(String name, Plan plan, long step) {
    Resumption(String name, Network network, Optimizer optimizer, int batchSize, long step) {
      this(
          name,
          Fixtures.with(Fixtures.with(Fixtures.plan(network, STROKES), optimizer), batchSize, 2),
          step);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.training.ResumingContract#resumptions")
  default void resuming_equals_never_stopping(Resumption resumption) {
    Plan plan = resumption.plan();
    var whole = new Recording(resumption.step());
    Weights neverStopped = train(plan, whole).weights();
    Recording.Saved saved = whole.checkpointAt(resumption.step());

    var resumed = new Recording();
    Weights goneOn;
    try (Trainer another = openAnother()) {
      goneOn =
          another
              .resume(Bench.stream(saved.bytes()), plan, STROKES, resumed, StopSignal.NEVER)
              .weights();
    }
    assertThat(Curve.of(saved.measured()).and(resumed.measurements()).rows())
        .isEqualTo(Curve.of(whole.measurements()).rows());
    assertThat(resumed.measurements()).allMatch(m -> m.step() >= resumption.step());
    Bench.assertSame(goneOn, neverStopped);
  }

  /** The other engine is the textbook in double precision: it trains the first seven steps. */
  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.training.LearningContract#optimizers")
  default void goes_on_from_another_engines_checkpoint(Optimizer optimizer) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), STROKES), optimizer);
    byte[] checkpoint = new SoftmaxReference(plan, STROKES).trainSteps(7).checkpoint();
    Weights goneOn =
        trainer()
            .resume(Bench.stream(checkpoint), plan, STROKES, new Recording(), StopSignal.NEVER)
            .weights();
    new SoftmaxReference(plan, STROKES).train().assertEqual(goneOn);
  }

  @Test
  default void resuming_in_bfloat16_equals_never_stopping() {
    assumeTrue(trainer().device().precisions().contains(Precision.BF16), "no bfloat16 here");
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.everyLayer(), STROKES), ADAM);
    resuming_equals_never_stopping(
        new Resumption("bfloat16", Fixtures.with(plan, Precision.BF16), 7));
  }

  @Test
  default void a_checkpoint_says_where_it_was_taken() {
    var recording = new Recording(7L, 13L);
    train(Fixtures.plan(Fixtures.perceptron(), STROKES), recording);
    assertThat(recording.checkpointAt(7).epoch()).isZero();
    assertThat(recording.checkpointAt(13).epoch()).isEqualTo(1);
  }

  @Test
  default void a_damaged_checkpoint_is_refused() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), STROKES);
    var recording = new Recording(7L);
    train(plan, recording);
    byte[] good = recording.checkpointAt(7).bytes();
    assertUnreadable(new byte[0], plan);
    assertUnreadable(new byte[] {1, 2, 3}, plan);
    assertUnreadable(Arrays.copyOf(good, good.length / 2), plan);
    assertUnreadable(Arrays.copyOf(good, good.length - 1), plan);
    for (int place = 0; place < good.length; place += Math.max(1, good.length / 60)) {
      byte[] flipped = good.clone();
      flipped[place] ^= 0x10;
      assertUnreadable(flipped, plan);
    }
  }

  @Test
  default void a_checkpoint_of_another_plan_is_refused() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), STROKES);
    var recording = new Recording(7L);
    train(plan, recording);
    byte[] checkpoint = recording.checkpointAt(7).bytes();
    assertUnreadable(checkpoint, Fixtures.withSeed(plan, plan.seed() + 1));
    assertUnreadable(checkpoint, Fixtures.with(plan, ADAM));
    assertUnreadable(checkpoint, Fixtures.plan(Fixtures.softmaxRegression(), STROKES));
  }

  private void assertUnreadable(byte[] checkpoint, Plan plan) {
    assertThatThrownBy(
            () ->
                trainer()
                    .resume(
                        Bench.stream(checkpoint),
                        plan,
                        STROKES,
                        TrainingObserver.SILENT,
                        StopSignal.NEVER))
        .isInstanceOf(UnreadableCheckpoint.class)
        .hasMessageContaining(" ");
  }

  @Test
  default void stops_within_a_step_and_leaves_a_checkpoint_to_go_on_from() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), STROKES), ADAM);
    var whole = new Recording();
    Weights neverStopped = train(plan, whole).weights();

    var stopped = new Recording();
    trainer().train(plan, STROKES, stopped, () -> stopped.step() >= 5);
    assertThat(stopped.step()).isEqualTo(5);
    Recording.Saved saved = stopped.checkpointAt(5);

    var resumed = new Recording();
    Weights goneOn =
        trainer()
            .resume(Bench.stream(saved.bytes()), plan, STROKES, resumed, StopSignal.NEVER)
            .weights();
    assertThat(Curve.of(stopped.measurements()).and(resumed.measurements()).rows())
        .isEqualTo(Curve.of(whole.measurements()).rows());
    Bench.assertSame(goneOn, neverStopped);
  }

  @Test
  default void a_stopped_training_gives_the_network_as_far_as_it_got() {
    Plan plan = Fixtures.plan(Fixtures.softmaxRegression(), STROKES);
    var stopped = new Recording();
    Weights weights = trainer().train(plan, STROKES, stopped, () -> stopped.step() >= 13).weights();
    Plan oneEpoch = Fixtures.with(plan, 16, 1);
    Bench.assertSame(weights, train(oneEpoch, new Recording()).weights());
  }
}
