package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.TrainingFailed.Diverged;
import dev.trainyard.engine.training.TrainingFailed.UnreadableCheckpoint;
import dev.trainyard.engine.training.TrainingFailed.UnreadableData;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine does. Its numbers must be exact on a CPU. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TrainerContract {
  private static final Optimizer ADAM = new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8);
  private static final Optimizer MOMENTUM = new Optimizer.Momentum(0.02, 0.9);

  private final TrainingData strokes = Fixtures.strokes(200, 60);
  private Trainer trainer;

  /** The engine that is held to the contract. */
  protected abstract TrainerProvider provider();

  @BeforeAll
  void open() {
    trainer = provider().open(TrainerProvider.DeviceRequest.CPU);
  }

  @AfterAll
  void close() {
    trainer.close();
  }

  @Test
  void says_what_it_runs_on() {
    assertThat(trainer.device().engine()).isEqualTo(provider().engine());
    assertThat(trainer.device().kind()).isEqualTo("cpu");
    assertThat(trainer.device().name()).isNotBlank();
    assertThat(trainer.device().threads()).isPositive();
  }

  @Test
  void learns_to_tell_strokes_apart() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), strokes), ADAM);
    var recording = new Recording();
    train(Fixtures.with(plan, 16, 6), recording);
    List<Measurement> losses = recording.of(Series.TRAIN_LOSS);
    assertThat(losses.get(losses.size() - 1).value()).isLessThan(losses.get(0).value() / 3);
    EpochReport last = recording.epochs().get(5);
    assertThat(last.testAccuracy()).isGreaterThan(0.9);
    assertThat(last.testLoss()).isLessThan(0.5);
  }

  // ---- the first step -------------------------------------------------------------------------

  @Test
  void begins_with_the_initial_weights() {
    Plan plan = Fixtures.plan(Fixtures.smallConvNet(), strokes);
    Plan still = Fixtures.with(plan, new Optimizer.Sgd(0));
    assertSame(
        train(still, new Recording()).weights(),
        InitialWeights.of(plan.network(), plan.initialization(), plan.seed()));
  }

  @Test
  void measures_the_mean_cross_entropy() {
    Plan plan = Fixtures.plan(Fixtures.softmaxRegression(), strokes);
    Plan still = Fixtures.with(Fixtures.with(plan, new Optimizer.Sgd(0)), 1_000, 1);
    var recording = new Recording();
    train(still, recording);
    var reference = new SoftmaxReference(still, strokes);
    assertThat(recording.of(Series.TRAIN_LOSS).get(0).value())
        .isCloseTo(reference.loss(strokes.train()), within(1e-4));
    assertThat(recording.of(Series.TEST_LOSS).get(0).value())
        .isCloseTo(reference.loss(strokes.test()), within(1e-4));
  }

  // ---- steps ----------------------------------------------------------------------------------

  static Stream<Optimizer> optimizers() {
    return Stream.of(new Optimizer.Sgd(0.1), MOMENTUM, ADAM);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void steps_as_the_textbook_does(Optimizer optimizer) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), strokes), optimizer);
    assertTextbook(plan, train(plan, new Recording()).weights());
  }

  /** 200 examples: a last batch of 8, exactly one batch, and one batch that is never full. */
  @ParameterizedTest
  @ValueSource(ints = {64, 200, 1_000})
  void takes_batches_of_any_size(int batchSize) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), strokes), batchSize, 3);
    var recording = new Recording();
    assertTextbook(plan, train(plan, recording).weights());
    assertThat(recording.step()).isEqualTo(plan.steps());
  }

  private void assertTextbook(Plan plan, Weights weights) {
    double[] expected = new SoftmaxReference(plan, strokes).train().parameters();
    float[] weight = weights.get("output.weight").values();
    float[] bias = weights.get("output.bias").values();
    float[] trained = Arrays.copyOf(weight, weight.length + bias.length);
    System.arraycopy(bias, 0, trained, weight.length, bias.length);
    assertThat(trained).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) trained[i]).as("parameter %d", i).isCloseTo(expected[i], within(1e-4));
    }
  }

  // ---- every layer ----------------------------------------------------------------------------

  @Test
  void the_network_of_every_layer_has_every_layer() {
    Set<Class<?>> used = new HashSet<>();
    Fixtures.everyLayer().nodes().forEach(node -> used.add(node.layer().getClass()));
    assertThat(used).isEqualTo(Set.of(Layer.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void trains_every_layer(Optimizer optimizer) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.everyLayer(), strokes), optimizer);
    Weights before = InitialWeights.of(plan.network(), plan.initialization(), plan.seed());
    Weights after = train(plan, new Recording()).weights();
    assertThat(List.copyOf(after.tensors().keySet()))
        .containsExactlyElementsOf(before.tensors().keySet());
    after
        .tensors()
        .forEach(
            (name, tensor) -> {
              assertThat(tensor.shape()).as(name).isEqualTo(before.get(name).shape());
              assertThat(tensor.values()).as(name).isNotEqualTo(before.get(name).values());
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
  void running_statistics_follow_their_momentum() {
    Network network =
        Network.from(Fixtures.TWELVE)
            .then("norm", Layer.BatchNormalization.standard())
            .then("flatten", new Layer.Flatten())
            .then("output", Layer.Dense.of(4))
            .then("softmax", new Layer.Softmax())
            .build();
    Plan plan = Fixtures.with(Fixtures.plan(network, strokes), 1_000, 1);
    Weights weights = train(plan, new Recording()).weights();
    float[] pixels = strokes.preprocessing().apply(strokes.train().pixels(), Fixtures.TWELVE);
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

  // ---- measuring ------------------------------------------------------------------------------

  @Test
  void measures_at_the_steps_of_the_cadence() {
    // 250 steps an epoch: every second one is measured, and each epoch's last.
    TrainingData data = Fixtures.strokes(250, 20);
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), data), 1, 2);
    var recording = new Recording();
    trainer.train(plan, data, recording, StopSignal.NEVER);
    Cadence cadence = Cadence.of(plan);
    List<Long> expected =
        LongStream.rangeClosed(1, 500).filter(cadence::measuresAfter).boxed().toList();
    for (Series series :
        List.of(
            Series.TRAIN_LOSS,
            Series.TRAIN_ACCURACY,
            Series.LEARNING_RATE,
            Series.IMAGES_PER_SECOND)) {
      assertThat(recording.of(series))
          .as(series.name())
          .extracting(Measurement::step)
          .isEqualTo(expected);
    }
    for (Series series : List.of(Series.TEST_LOSS, Series.TEST_ACCURACY)) {
      assertThat(recording.of(series))
          .as(series.name())
          .extracting(Measurement::step)
          .containsExactly(250L, 500L);
    }
    assertThat(recording.measurements())
        .allMatch(measurement -> measurement.epoch() == (measurement.step() <= 250 ? 1 : 2));
  }

  @Test
  void a_measurement_is_the_mean_since_the_last_one() {
    TrainingData data = Fixtures.strokes(250, 20);
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), data), 1, 1);
    Plan still = Fixtures.with(plan, new Optimizer.Sgd(0));
    var recording = new Recording();
    trainer.train(still, data, recording, StopSignal.NEVER);
    // The weights stand still, so the intervals' means weighted by their steps are the data's mean.
    double sum = 0;
    long before = 0;
    for (Measurement loss : recording.of(Series.TRAIN_LOSS)) {
      sum += loss.value() * (loss.step() - before);
      before = loss.step();
    }
    assertThat(sum / 250)
        .isCloseTo(new SoftmaxReference(still, data).loss(data.train()), within(1e-4));
  }

  @Test
  void reports_each_epoch_on_the_test_examples() {
    var recording = new Recording();
    TrainedNetwork trained = train(Fixtures.plan(Fixtures.smallConvNet(), strokes), recording);
    assertThat(recording.epochs()).extracting(EpochReport::epoch).containsExactly(1, 2);
    for (EpochReport report : recording.epochs()) {
      assertThat(report.probabilities()).hasDimensions(60, 4);
      for (float[] row : report.probabilities()) {
        assertThat(row[0] + row[1] + row[2] + row[3]).isCloseTo(1f, within(1e-4f));
      }
      Scores scores = Scores.of(report.probabilities(), strokes.test().labels());
      assertThat(report.testLoss()).isCloseTo(scores.loss(), within(1e-4));
      assertThat(report.testAccuracy()).isEqualTo(scores.accuracy());
    }
    assertThat(recording.of(Series.TEST_ACCURACY))
        .extracting(Measurement::value)
        .containsExactlyElementsOf(
            recording.epochs().stream().map(EpochReport::testAccuracy).toList());
    assertThat(trained.labels()).isEqualTo(strokes.labels());
    assertThat(trained.preprocessing()).isEqualTo(strokes.preprocessing());
  }

  @Test
  void an_epoch_report_gives_the_network_as_it_is_then() {
    List<Weights> atEpochs = new ArrayList<>();
    TrainedNetwork trained =
        train(
            Fixtures.plan(Fixtures.perceptron(), strokes),
            new TrainingObserver() {
              @Override
              public void measured(Measurement measurement) {}

              @Override
              public void epochEnded(EpochReport report) {
                atEpochs.add(report.network().get().weights());
              }
            });
    assertSame(atEpochs.get(1), trained.weights());
    assertThat(atEpochs.get(0).get("output.weight").values())
        .isNotEqualTo(atEpochs.get(1).get("output.weight").values());
  }

  @Test
  void tells_its_progress_after_every_step() {
    var recording = new Recording();
    Plan plan = Fixtures.plan(Fixtures.perceptron(), strokes);
    train(plan, recording);
    assertThat(recording.progress())
        .extracting(Progress::step)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, plan.steps()).boxed().toList());
    assertThat(recording.progress()).allMatch(progress -> progress.steps() == plan.steps());
  }

  // ---- seeds ----------------------------------------------------------------------------------

  @Test
  void equal_seeds_give_equal_curves() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.everyLayer(), strokes), ADAM);
    var one = new Recording();
    var other = new Recording();
    Weights first = train(plan, one).weights();
    Weights second = train(plan, other).weights();
    assertThat(Curve.of(one.measurements()).rows())
        .isEqualTo(Curve.of(other.measurements()).rows());
    assertSame(first, second);
  }

  @Test
  void different_seeds_give_different_curves() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), strokes);
    var one = new Recording();
    var other = new Recording();
    train(plan, one);
    train(Fixtures.withSeed(plan, plan.seed() + 1), other);
    assertThat(Curve.of(one.measurements()).rows())
        .isNotEqualTo(Curve.of(other.measurements()).rows());
  }

  // ---- checkpoints ----------------------------------------------------------------------------

  static Stream<Resumption> resumptions() {
    Network conv = Fixtures.smallConvNet();
    return Stream.of(
        // 13 steps of 16 and fewer make an epoch: 7 is inside the first, 13 its end, 20 in the next
        new Resumption("SGD, in mid-epoch", conv, new Optimizer.Sgd(0.1), 16, 7),
        new Resumption("momentum, in mid-epoch", conv, MOMENTUM, 16, 20),
        new Resumption("Adam, in mid-epoch", conv, ADAM, 16, 7),
        new Resumption("Adam, at an epoch's end", conv, ADAM, 16, 13),
        new Resumption("Adam, at the very end", conv, ADAM, 16, 26),
        new Resumption("every layer, in mid-epoch", Fixtures.everyLayer(), ADAM, 16, 7),
        new Resumption("every layer, at an epoch's end", Fixtures.everyLayer(), ADAM, 16, 13),
        // 200 steps an epoch: every second is measured, so step 33 is inside an interval
        new Resumption("between measurements", Fixtures.softmaxRegression(), ADAM, 1, 33));
  }

  record Resumption(String name, Network network, Optimizer optimizer, int batchSize, long step) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("resumptions")
  void resuming_equals_never_stopping(Resumption resumption) {
    Plan plan = Fixtures.with(Fixtures.plan(resumption.network(), strokes), resumption.optimizer());
    plan = Fixtures.with(plan, resumption.batchSize(), 2);
    var whole = new Recording(resumption.step());
    Weights neverStopped = train(plan, whole).weights();
    Recording.Saved saved = whole.checkpointAt(resumption.step());

    var resumed = new Recording();
    Weights goneOn;
    try (Trainer another = provider().open(TrainerProvider.DeviceRequest.CPU)) {
      goneOn =
          another.resume(stream(saved.bytes()), plan, strokes, resumed, StopSignal.NEVER).weights();
    }
    assertThat(Curve.of(saved.measured()).and(resumed.measurements()).rows())
        .isEqualTo(Curve.of(whole.measurements()).rows());
    assertThat(resumed.measurements()).allMatch(m -> m.step() >= resumption.step());
    assertSame(goneOn, neverStopped);
  }

  @Test
  void a_checkpoint_says_where_it_was_taken() {
    var recording = new Recording(7L, 13L);
    train(Fixtures.plan(Fixtures.perceptron(), strokes), recording);
    assertThat(recording.checkpointAt(7).epoch()).isZero();
    assertThat(recording.checkpointAt(13).epoch()).isEqualTo(1);
  }

  @Test
  void a_damaged_checkpoint_is_refused() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), strokes);
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
  void a_checkpoint_of_another_plan_is_refused() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), strokes);
    var recording = new Recording(7L);
    train(plan, recording);
    byte[] checkpoint = recording.checkpointAt(7).bytes();
    assertUnreadable(checkpoint, Fixtures.withSeed(plan, plan.seed() + 1));
    assertUnreadable(checkpoint, Fixtures.with(plan, ADAM));
    assertUnreadable(checkpoint, Fixtures.plan(Fixtures.softmaxRegression(), strokes));
  }

  private void assertUnreadable(byte[] checkpoint, Plan plan) {
    assertThatThrownBy(
            () ->
                trainer.resume(
                    stream(checkpoint), plan, strokes, TrainingObserver.SILENT, StopSignal.NEVER))
        .isInstanceOf(UnreadableCheckpoint.class)
        .hasMessageContaining(" ");
  }

  // ---- stopping -------------------------------------------------------------------------------

  @Test
  void stops_within_a_step_and_leaves_a_checkpoint_to_go_on_from() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), strokes), ADAM);
    var whole = new Recording();
    Weights neverStopped = train(plan, whole).weights();

    var stopped = new Recording();
    trainer.train(plan, strokes, stopped, () -> stopped.step() >= 5);
    assertThat(stopped.step()).isEqualTo(5);
    Recording.Saved saved = stopped.checkpointAt(5);

    var resumed = new Recording();
    Weights goneOn =
        trainer.resume(stream(saved.bytes()), plan, strokes, resumed, StopSignal.NEVER).weights();
    assertThat(Curve.of(stopped.measurements()).and(resumed.measurements()).rows())
        .isEqualTo(Curve.of(whole.measurements()).rows());
    assertSame(goneOn, neverStopped);
  }

  @Test
  void a_stopped_training_gives_the_network_as_far_as_it_got() {
    Plan plan = Fixtures.plan(Fixtures.softmaxRegression(), strokes);
    var stopped = new Recording();
    Weights weights = trainer.train(plan, strokes, stopped, () -> stopped.step() >= 13).weights();
    Plan oneEpoch = Fixtures.with(plan, 16, 1);
    assertSame(weights, train(oneEpoch, new Recording()).weights());
  }

  // ---- failing --------------------------------------------------------------------------------

  @Test
  void divergence_is_shown_and_raised_with_advice() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), strokes);
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
  void trains_again_after_a_divergence() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), strokes);
    assertThatThrownBy(() -> train(Fixtures.with(plan, new Optimizer.Sgd(1e25)), new Recording()))
        .isInstanceOf(Diverged.class);
    var recording = new Recording();
    train(plan, recording);
    assertThat(recording.measurements()).allMatch(m -> Double.isFinite(m.value()));
  }

  @Test
  void examples_that_do_not_fit_are_refused() {
    Plan plan = Fixtures.plan(Fixtures.perceptron(), strokes);
    byte[] labels = strokes.train().labels().clone();
    labels[3] = 4;
    var mislabelled = new Examples(Fixtures.TWELVE, strokes.train().pixels(), labels);
    assertUnfit(plan, mislabelled, "label");
    assertUnfit(plan, strokes.train().first(100), "100");
  }

  private void assertUnfit(Plan plan, Examples train, String word) {
    var data = new TrainingData(train, strokes.test(), strokes.labels(), strokes.preprocessing());
    assertThatThrownBy(() -> trainer.train(plan, data, TrainingObserver.SILENT, StopSignal.NEVER))
        .isInstanceOf(UnreadableData.class)
        .hasMessageContaining(word);
  }

  // ---------------------------------------------------------------------------------------------

  private TrainedNetwork train(Plan plan, TrainingObserver observer) {
    return trainer.train(plan, strokes, observer, StopSignal.NEVER);
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static void assertSame(Weights actual, Weights expected) {
    assertThat(actual.tensors().keySet()).isEqualTo(expected.tensors().keySet());
    expected
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(actual.get(name).values()).as(name).isEqualTo(tensor.values()));
  }
}
