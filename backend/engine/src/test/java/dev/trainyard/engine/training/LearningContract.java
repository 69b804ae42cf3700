package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of a training, from the first weights to a network that knows something. */
interface LearningContract extends Bench {

  @Test
  default void says_what_it_runs_on() {
    assertThat(trainer().device().engine()).isEqualTo(engine());
    assertThat(trainer().device().kind()).isEqualTo("cpu");
    assertThat(trainer().device().name()).isNotBlank();
    assertThat(trainer().device().threads()).isPositive();
  }

  @Test
  default void learns_to_tell_strokes_apart() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), STROKES), ADAM);
    var recording = new Recording();
    train(Fixtures.with(plan, 16, 6), recording);
    List<Measurement> losses = recording.of(Series.TRAIN_LOSS);
    assertThat(losses.get(losses.size() - 1).value()).isLessThan(losses.get(0).value() / 3);
    EpochReport last = recording.epochs().get(5);
    assertThat(last.testAccuracy()).isGreaterThan(0.9);
    assertThat(last.testLoss()).isLessThan(0.5);
  }

  @Test
  default void begins_with_the_initial_weights() {
    Plan plan = Fixtures.plan(Fixtures.smallConvNet(), STROKES);
    Plan still = Fixtures.with(plan, new Optimizer.Sgd(0));
    Bench.assertSame(
        train(still, new Recording()).weights(),
        InitialWeights.of(plan.network(), plan.initialization(), plan.seed()));
  }

  @Test
  default void measures_the_mean_cross_entropy() {
    Plan plan = Fixtures.plan(Fixtures.softmaxRegression(), STROKES);
    Plan still = Fixtures.with(Fixtures.with(plan, new Optimizer.Sgd(0)), 1_000, 1);
    var recording = new Recording();
    train(still, recording);
    var reference = new SoftmaxReference(still, STROKES);
    assertThat(recording.of(Series.TRAIN_LOSS).get(0).value())
        .isCloseTo(reference.loss(STROKES.train()), within(1e-4));
    assertThat(recording.of(Series.TEST_LOSS).get(0).value())
        .isCloseTo(reference.loss(STROKES.test()), within(1e-4));
  }

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Optimizer.Sgd(0.1),
        new Optimizer.Sgd(0.1, 0.02),
        MOMENTUM,
        new Optimizer.Momentum(0.02, 0.9, 0.02),
        new Optimizer.Nesterov(0.02, 0.9, 0),
        new Optimizer.Nesterov(0.02, 0.9, 0.02),
        ADAM,
        new Optimizer.Adam(0.01, 0.9, 0.999, 1e-3, 0.02),
        new Optimizer.AdamW(0.01, 0.9, 0.999, 1e-8, 0.1),
        new Optimizer.RmsProp(0.002, 0.95, 1e-4, 0),
        new Optimizer.RmsProp(0.002, 0.95, 1e-4, 0.02));
  }

  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.training.LearningContract#optimizers")
  default void steps_as_the_textbook_does(Optimizer optimizer) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), STROKES), optimizer);
    assertTextbook(plan, train(plan, new Recording()).weights());
  }

  /** 200 examples: a last batch of 8, exactly one batch, and one batch that is never full. */
  @ParameterizedTest
  @ValueSource(ints = {64, 200, 1_000})
  default void takes_batches_of_any_size(int batchSize) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), STROKES), batchSize, 3);
    var recording = new Recording();
    assertTextbook(plan, train(plan, recording).weights());
    assertThat(recording.step()).isEqualTo(plan.steps());
  }

  private void assertTextbook(Plan plan, Weights weights) {
    new SoftmaxReference(plan, STROKES).train().assertEqual(weights);
  }

  @Test
  default void the_network_of_every_layer_has_every_layer() {
    Set<Class<?>> used = new HashSet<>();
    Fixtures.everyLayer().nodes().forEach(node -> used.add(node.layer().getClass()));
    assertThat(used).isEqualTo(Set.of(Layer.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.training.LearningContract#optimizers")
  default void trains_every_layer(Optimizer optimizer) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.everyLayer(), STROKES), optimizer);
    Weights before = InitialWeights.of(plan.network(), plan.initialization(), plan.seed());
    Weights after = train(plan, new Recording()).weights();
    assertThat(List.copyOf(after.tensors().keySet()))
        .containsExactlyElementsOf(before.tensors().keySet());
    after
        .tensors()
        .forEach(
            (name, tensor) -> {
              assertThat(tensor.shape()).as(name).isEqualTo(before.get(name).shape());
              if (name.endsWith(".centres")) {
                assertThat(tensor.values()).as(name).isEqualTo(before.get(name).values());
              } else {
                assertThat(tensor.values()).as(name).isNotEqualTo(before.get(name).values());
              }
              for (float value : tensor.values()) {
                assertThat(value).as(name).isFinite();
              }
            });
  }

  /**
   * From batch to batch the running mean is momentum · old + (1 − momentum) · batch. The network
   * normalises its input, so the batches' means are those of the pixels.
   */
  @Test
  default void running_statistics_follow_their_momentum() {
    Network network =
        Network.from(Fixtures.TWELVE)
            .then("norm", Layer.BatchNormalization.standard())
            .then("flatten", new Layer.Flatten())
            .then("output", Layer.Dense.of(4))
            .then("softmax", new Layer.Softmax())
            .build();
    Plan plan = Fixtures.with(Fixtures.plan(network, STROKES), 1_000, 1);
    Weights weights = train(plan, new Recording()).weights();
    float[] pixels = STROKES.preprocessing().apply(STROKES.train().pixels(), Fixtures.TWELVE);
    double mean = 0;
    for (float pixel : pixels) {
      mean += pixel / pixels.length;
    }
    double variance = 0;
    for (float pixel : pixels) {
      variance += (pixel - mean) * (pixel - mean) / pixels.length;
    }
    assertThat((double) weights.get("norm.mean").values()[0]).isCloseTo(0.1 * mean, within(1e-4));
    assertThat((double) weights.get("norm.variance").values()[0])
        .isCloseTo(0.9 + 0.1 * variance, within(1e-4));
  }

  /** Ioffe and Szegedy 2015, algorithm 2: of two numbers the running variance sees twice theirs. */
  @Test
  default void the_running_variance_is_that_of_all_data_not_of_the_batch() {
    TrainingData two = Fixtures.strokes(2, 4);
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.normalizedPixels(), two), 2, 1);
    Weights weights = trainer().train(plan, two, new Recording(), StopSignal.NEVER).weights();
    float[] pixels = two.preprocessing().apply(two.train().pixels(), Fixtures.TWELVE);
    for (int i = 0; i < 144; i++) {
      double difference = pixels[i] - pixels[144 + i];
      assertThat((double) weights.get("norm.variance").values()[i])
          .as("pixel %d", i)
          .isCloseTo(0.9 + 0.1 * difference * difference / 2, within(1e-4));
    }
  }

  @Test
  default void one_number_alone_says_nothing_of_a_spread() {
    TrainingData three = Fixtures.strokes(3, 4);
    Plan plan = Fixtures.plan(Fixtures.normalizedPixels(), three);
    Weights ofTwo =
        trainer()
            .train(Fixtures.with(plan, 2, 1), three, new Recording(), stoppingAfter(1))
            .weights();
    Weights ofThree =
        trainer()
            .train(Fixtures.with(plan, 2, 1), three, new Recording(), StopSignal.NEVER)
            .weights();
    for (String statistic : List.of("norm.mean", "norm.variance")) {
      assertThat(ofThree.get(statistic).values()).isEqualTo(ofTwo.get(statistic).values());
    }
  }

  private static StopSignal stoppingAfter(int steps) {
    var asked = new AtomicInteger();
    return () -> asked.incrementAndGet() >= steps;
  }

  @Test
  default void bfloat16_learns_as_well_where_the_device_has_it() {
    assumeTrue(trainer().device().precisions().contains(Precision.BF16), "no bfloat16 here");
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), STROKES), ADAM);
    plan = Fixtures.with(Fixtures.with(plan, 16, 6), Precision.BF16);
    assertThat(trainer().precision(plan)).isEqualTo(Precision.BF16);
    var recording = new Recording();
    Weights weights = train(plan, recording).weights();
    assertThat(recording.epochs().get(5).testAccuracy()).isGreaterThan(0.9);
    Weights exact = train(Fixtures.with(plan, Precision.FP32), new Recording()).weights();
    assertThat(weights.get("conv.weight").values())
        .as("another arithmetic")
        .isNotEqualTo(exact.get("conv.weight").values());
  }

  @Test
  default void a_plan_gets_the_precision_that_it_asks_for() {
    Plan plan = Fixtures.plan(Fixtures.smallConvNet(), STROKES);
    assertThat(trainer().precision(plan)).isEqualTo(Precision.FP32);
    assertThat(trainer().precision(Fixtures.with(plan, Precision.AUTO)))
        .isNotEqualTo(Precision.AUTO);
  }

  @Test
  default void equal_seeds_give_equal_curves() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.everyLayer(), STROKES), ADAM);
    var one = new Recording();
    var other = new Recording();
    Weights first = train(plan, one).weights();
    Weights second = train(plan, other).weights();
    assertThat(Curve.of(one.measurements()).rows())
        .isEqualTo(Curve.of(other.measurements()).rows());
    Bench.assertSame(first, second);
  }

  @Test
  default void different_seeds_give_different_curves() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), STROKES);
    var one = new Recording();
    var other = new Recording();
    train(plan, one);
    train(Fixtures.withSeed(plan, plan.seed() + 1), other);
    assertThat(Curve.of(one.measurements()).rows())
        .isNotEqualTo(Curve.of(other.measurements()).rows());
  }
}
