package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is measured and reported, and when. */
interface MeasuringContract extends Bench {

  @Test
  default void measures_at_the_steps_of_the_cadence() {
    // 250 steps an epoch: every second one is measured, and each epoch's last.
    TrainingData data = Fixtures.strokes(250, 20);
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), data), 1, 2);
    var recording = new Recording();
    trainer().train(plan, data, recording, StopSignal.NEVER);
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
  default void a_measurement_is_the_mean_since_the_last_one() {
    TrainingData data = Fixtures.strokes(250, 20);
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), data), 1, 1);
    Plan still = Fixtures.with(plan, new Optimizer.Sgd(0));
    var recording = new Recording();
    trainer().train(still, data, recording, StopSignal.NEVER);
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
  default void reports_each_epoch_on_the_test_examples() {
    var recording = new Recording();
    TrainedNetwork trained = train(Fixtures.plan(Fixtures.smallConvNet(), STROKES), recording);
    assertThat(recording.epochs()).extracting(EpochReport::epoch).containsExactly(1, 2);
    for (EpochReport report : recording.epochs()) {
      assertThat(report.outputs()).hasDimensions(60, 4);
      for (float[] row : report.outputs()) {
        assertThat(row[0] + row[1] + row[2] + row[3]).isCloseTo(1f, within(1e-4f));
      }
      Scores scores = Scores.of(report.outputs(), STROKES.test().targets(), 4);
      assertThat(report.testLoss()).isCloseTo(scores.loss(), within(1e-4));
      assertThat(report.scores().accuracy()).isEqualTo(scores.accuracy());
    }
    assertThat(recording.of(Series.TEST_ACCURACY))
        .extracting(Measurement::value)
        .containsExactlyElementsOf(
            recording.epochs().stream().map(EpochReport::testAccuracy).toList());
    assertThat(trained.labels()).isEqualTo(STROKES.labels());
    assertThat(trained.preprocessing()).isEqualTo(STROKES.preprocessing());
  }

  @Test
  default void an_epoch_report_gives_the_network_as_it_is_then() {
    List<Weights> atEpochs = new ArrayList<>();
    TrainedNetwork trained =
        train(
            Fixtures.plan(Fixtures.perceptron(), STROKES),
            new TrainingObserver() {
              @Override
              public void measured(Measurement measurement) {}

              @Override
              public void epochEnded(EpochReport report) {
                atEpochs.add(report.network().get().weights());
              }
            });
    Bench.assertSame(atEpochs.get(1), trained.weights());
    assertThat(atEpochs.get(0).get("output.weight").values())
        .isNotEqualTo(atEpochs.get(1).get("output.weight").values());
  }

  @Test
  default void tells_its_progress_after_every_step() {
    var recording = new Recording();
    Plan plan = Fixtures.plan(Fixtures.perceptron(), STROKES);
    train(plan, recording);
    assertThat(recording.progress())
        .extracting(Progress::step)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, plan.steps()).boxed().toList());
    assertThat(recording.progress()).allMatch(progress -> progress.steps() == plan.steps());
  }
}
