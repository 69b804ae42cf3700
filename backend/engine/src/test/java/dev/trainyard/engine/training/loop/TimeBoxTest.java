package dev.trainyard.engine.training.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Stopping;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Recording;
import dev.trainyard.engine.training.Series;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.Weights;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A time box, on a clock by which every step takes ten seconds. */
class TimeBoxTest {
  private final TrainingData data = Fixtures.strokes(80, 20); // 5 steps of 16 an epoch
  private final SteppingClock clock = new SteppingClock();
  private final List<String> reasons = new ArrayList<>();
  private final List<EpochReport> epochs = new ArrayList<>();
  private final TrainingObserver observer =
      new TrainingObserver() {
        @Override
        public void measured(Measurement measurement) {}

        @Override
        public void endsEarly(String reason) {
          reasons.add(reason);
        }

        @Override
        public void epochEnded(EpochReport report) {
          epochs.add(report);
        }
      };

  @Test
  void ends_in_mid_epoch_and_measures_what_was_reached() {
    try (var trainer = new StandStill()) {
      trainer.train(boxed(2), data, observer, StopSignal.NEVER);
    }
    assertThat(reasons).containsExactly("Stopped early in epoch 3: its time of 2 minutes was up.");
    assertThat(epochs).extracting(EpochReport::step).containsExactly(5L, 10L, 12L);
  }

  @Test
  void the_last_steps_are_measured_although_the_cadence_leaves_them_out() {
    TrainingData one = Fixtures.strokes(250, 20); // of 250 steps every second is measured
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), one), 1, 1);
    var recording = new Recording();
    try (var trainer = new StandStill()) {
      trainer.train(Fixtures.with(plan, minutes(1.5)), one, recording, StopSignal.NEVER);
    }
    assertThat(recording.of(Series.TRAIN_LOSS))
        .extracting(Measurement::step)
        .containsExactly(1L, 2L, 4L, 6L, 8L, 9L);
  }

  @Test
  void counts_the_time_of_all_attempts() {
    Plan plan = boxed(2);
    var first = new Recording(7L);
    try (var trainer = new StandStill()) {
      trainer.train(plan, data, first, () -> first.step() == 7);
      clock.now = clock.now.plusSeconds(86_400); // nobody trains for a day
      trainer.resume(
          new ByteArrayInputStream(first.checkpointAt(7).bytes()),
          plan,
          data,
          observer,
          StopSignal.NEVER);
    }
    assertThat(reasons).containsExactly("Stopped early in epoch 3: its time of 2 minutes was up.");
    assertThat(epochs).extracting(EpochReport::step).containsExactly(10L, 12L);
  }

  @Test
  void a_plan_that_is_done_in_time_does_not_end_early() {
    try (var trainer = new StandStill()) {
      trainer.train(Fixtures.with(boxed(2), 16, 2), data, observer, StopSignal.NEVER);
    }
    assertThat(reasons).isEmpty();
    assertThat(epochs).hasSize(2);
  }

  private Plan boxed(double minutes) {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), data), 16, 9);
    return Fixtures.with(plan, minutes(minutes));
  }

  private static Stopping minutes(double minutes) {
    return new Stopping(OptionalInt.empty(), OptionalDouble.of(minutes));
  }

  /** Time that passes only where somebody says so. */
  private static final class SteppingClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Moves the clock, and no weight. */
  private final class StandStill extends LoopTrainer implements Arithmetic {
    private final List<StepResult> results = new ArrayList<>();
    private Weights weights;

    StandStill() {
      super(
          new Device(
              "none",
              "cpu",
              "none",
              "none",
              "none",
              List.of(),
              List.of(),
              1,
              1L << 30,
              "exact",
              Optional.empty()),
          clock);
    }

    @Override
    protected Arithmetic arithmetic(
        Plan plan, TrainingData data, Analysis analysis, TrainingState from) {
      weights = InitialWeights.of(plan.network(), plan.initialization(), plan.seed());
      return this;
    }

    @Override
    public void step(EpochOrder order, int from, int size, long step, double learningRate) {
      clock.now = clock.now.plusSeconds(10);
      results.add(new StepResult(1, 0));
    }

    @Override
    public List<StepResult> results() {
      List<StepResult> seen = List.copyOf(results);
      results.clear();
      return seen;
    }

    @Override
    public void outputs(Consumer<float[]> reader) {
      for (int example = 0; example < 20; example++) {
        reader.accept(new float[] {0.25f, 0.25f, 0.25f, 0.25f});
      }
    }

    @Override
    public void look(int[] examples, long step, Look look) {}

    @Override
    public Weights weights() {
      return weights;
    }

    @Override
    public List<float[]> memory() {
      return List.of();
    }

    @Override
    public Precision precision(Plan plan) {
      return Precision.FP32;
    }

    @Override
    protected boolean isOutOfMemory(RuntimeException failed) {
      return false;
    }

    @Override
    public void close() {
      results.clear();
    }
  }
}
