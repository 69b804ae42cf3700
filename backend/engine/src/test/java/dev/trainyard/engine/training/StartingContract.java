package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.health.LayerHealth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fine-tuning: what is copied, what is drawn fresh, and what never changes. */
interface StartingContract extends Bench {
  List<String> BODY = List.of("stem", "wide", "norm", "plain", "strided", "narrow", "vectorNorm");

  /** Frozen from the input on, in the middle with learners on both sides, and at the end. */
  static Stream<List<String>> frozen() {
    return Stream.of(
        List.of("stem", "wide", "norm", "plain"),
        List.of("norm", "plain", "vectorNorm"),
        List.of("narrow", "vectorNorm", "output"));
  }

  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.training.StartingContract#frozen")
  default void frozen_nodes_keep_every_bit(List<String> frozen) {
    assertKept(plan(Fixtures.everyLayer(), BODY, frozen), Set.copyOf(frozen));
  }

  @Test
  default void frozen_nodes_keep_every_bit_in_bfloat16() {
    assumeTrue(trainer().device().precisions().contains(Precision.BF16), "no bfloat16 here");
    List<String> frozen = List.of("norm", "plain", "vectorNorm");
    Plan plan = plan(Fixtures.everyLayer(), BODY, frozen);
    assertKept(Fixtures.with(plan, Precision.BF16), Set.copyOf(frozen));
  }

  private void assertKept(Plan plan, Set<String> frozen) {
    Weights fresh = InitialWeights.of(plan.network(), plan.initialization(), plan.seed());
    Weights before = StartWeights.of(plan, fresh, Optional.of(source(plan)));
    Weights after = tune(plan, new Recording());
    after
        .tensors()
        .forEach(
            (name, tensor) -> {
              float[] old = before.get(name).values();
              if (frozen.contains(WeightShapes.node(name))) {
                assertThat(tensor.values()).as(name).isEqualTo(old);
              } else if (Weights.isTrained(name)) {
                assertThat(tensor.values()).as(name).isNotEqualTo(old);
              }
            });
  }

  @Test
  default void begins_with_the_weights_that_it_copies_and_draws_the_others_fresh() {
    Plan still =
        Fixtures.with(
            plan(Fixtures.smallConvNet(), List.of("conv"), List.of()), new Optimizer.Sgd(0));
    Weights source = source(still);
    Weights fresh = InitialWeights.of(still.network(), still.initialization(), still.seed());
    Weights begun = tune(still, new Recording());
    assertThat(begun.get("conv.weight").values()).isEqualTo(source.get("conv.weight").values());
    assertThat(begun.get("conv.bias").values()).isEqualTo(source.get("conv.bias").values());
    assertThat(begun.get("output.weight").values()).isEqualTo(fresh.get("output.weight").values());
  }

  @Test
  default void a_fine_tuned_network_knows_after_one_epoch_what_a_fresh_one_does_not() {
    Plan fresh = Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), STROKES), 16, 1);
    Weights learnt =
        train(Fixtures.with(Fixtures.with(fresh, ADAM), 16, 8), new Recording()).weights();
    Plan tuned = Fixtures.startingFrom(fresh, List.of("conv"), List.of("conv"));

    var withoutStart = new Recording();
    train(fresh, withoutStart);
    var withStart = new Recording();
    trainer().train(tuned, Optional.of(learnt), STROKES, withStart, StopSignal.NEVER);

    assertThat(withStart.epochs().get(0).testLoss())
        .isLessThan(withoutStart.epochs().get(0).testLoss() / 2);
    assertThat(withStart.epochs().get(0).testAccuracy())
        .isGreaterThan(withoutStart.epochs().get(0).testAccuracy());
  }

  @Test
  default void a_look_finds_gradients_of_the_layers_that_learn_only() {
    List<String> frozen = List.of("stem", "wide", "norm", "plain");
    var recording = Recording.withHealth();
    tune(plan(Fixtures.everyLayer(), BODY, frozen), recording);
    List<String> moved =
        recording.looks().get(0).layers().stream()
            .filter(layer -> layer.gradients().isPresent())
            .map(LayerHealth::node)
            .toList();
    assertThat(moved).contains("strided", "narrow", "output").doesNotContainAnyElementsOf(frozen);
  }

  @Test
  default void resuming_a_fine_tuning_equals_never_stopping() {
    List<String> frozen = List.of("stem", "norm", "vectorNorm");
    Plan plan = Fixtures.with(plan(Fixtures.everyLayer(), BODY, frozen), ADAM);
    var whole = new Recording(7L);
    Weights neverStopped = tune(plan, whole);
    byte[] checkpoint = whole.checkpointAt(7).bytes();
    try (Trainer another = openAnother()) {
      Weights goneOn =
          another
              .resume(Bench.stream(checkpoint), plan, STROKES, new Recording(), StopSignal.NEVER)
              .weights();
      Bench.assertSame(goneOn, neverStopped);
    }
  }

  @Test
  default void a_start_without_its_model_is_refused() {
    Plan plan = plan(Fixtures.smallConvNet(), List.of("conv"), List.of());
    assertThatThrownBy(() -> train(plan, new Recording()))
        .isInstanceOf(TrainingFailed.UnreadableData.class)
        .hasMessageContaining("starts from");
  }

  private static Plan plan(Network network, List<String> copied, List<String> frozen) {
    return Fixtures.startingFrom(
        Fixtures.with(Fixtures.plan(network, STROKES), MOMENTUM), copied, frozen);
  }

  private Weights tune(Plan plan, TrainingObserver observer) {
    return trainer()
        .train(plan, Optional.of(source(plan)), STROKES, observer, StopSignal.NEVER)
        .weights();
  }

  /** What somebody else drew for the same network. */
  private static Weights source(Plan plan) {
    return InitialWeights.of(plan.network(), plan.initialization(), plan.seed() + 1);
  }
}
