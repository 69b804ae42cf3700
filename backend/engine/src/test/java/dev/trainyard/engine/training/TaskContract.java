package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.TrainingFailed.UnreadableData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values, one sigmoid, and a class for each place. */
interface TaskContract extends Bench {

  @Test
  default void linear_regression_reaches_least_squares() {
    TrainingData data = TaskFixtures.line();
    Recording recording = new Recording();
    Weights weights =
        train(TaskFixtures.linearRegression(), data, new Optimizer.Sgd(0.1), 64, 150, recording);
    float[] x = data.preprocessing().apply(data.train().inputs());
    float[] y = ((Targets.Values) data.train().targets()).values();
    double[] line = leastSquares(x, y);
    assertThat((double) weights.get("output.weight").values()[0]).isCloseTo(line[0], within(1e-3));
    assertThat((double) weights.get("output.bias").values()[0]).isCloseTo(line[1], within(1e-3));
    EpochReport last = recording.epochs().get(149);
    assertThat(last.scores().r2().orElseThrow()).isGreaterThan(0.99);
    assertThat(last.outputs()).hasDimensions(20, 1);
    assertThat(recording.of(Series.TEST_R2)).hasSize(150);
    assertThat(recording.of(Series.TRAIN_ACCURACY)).isEmpty();
    assertThat(recording.of(Series.TEST_ACCURACY)).isEmpty();
  }

  /** Slope and intercept by the normal equations. */
  private static double[] leastSquares(float[] x, float[] y) {
    double n = x.length;
    double meanX = sum(x) / n;
    double meanY = sum(y) / n;
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < x.length; i++) {
      covariance += (x[i] - meanX) * (y[i] - meanY);
      variance += (x[i] - meanX) * (x[i] - meanX);
    }
    double slope = covariance / variance;
    return new double[] {slope, meanY - slope * meanX};
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  @Test
  default void the_loss_of_values_is_the_mean_squared_error() {
    TrainingData data = TaskFixtures.line();
    Recording recording = new Recording();
    Weights weights =
        train(TaskFixtures.linearRegression(), data, new Optimizer.Sgd(0), 1_000, 1, recording);
    float[] x = data.preprocessing().apply(data.train().inputs());
    float[] y = ((Targets.Values) data.train().targets()).values();
    double expected = 0;
    for (int i = 0; i < x.length; i++) {
      double error = weights.get("output.weight").values()[0] * x[i] - y[i];
      expected += error * error / x.length;
    }
    assertThat(recording.of(Series.TRAIN_LOSS).get(0).value()).isCloseTo(expected, within(1e-3));
  }

  @Test
  default void logistic_regression_tells_blobs_apart() {
    Recording recording = new Recording();
    train(
        TaskFixtures.logisticRegression(),
        TaskFixtures.blobs(),
        new Optimizer.Sgd(0.5),
        20,
        20,
        recording);
    EpochReport last = recording.epochs().get(19);
    assertThat(last.testAccuracy()).isGreaterThan(0.95);
    assertThat(last.testLoss()).isLessThan(0.2);
    assertThat(last.outputs()).hasDimensions(60, 2);
    for (float[] both : last.outputs()) {
      assertThat(both[0] + both[1]).isCloseTo(1f, within(1e-5f));
    }
    var accuracies = recording.of(Series.TRAIN_ACCURACY);
    assertThat(accuracies.get(accuracies.size() - 1).value()).isGreaterThan(0.9);
  }

  @Test
  default void a_kernel_machine_has_its_centres_at_the_first_points() {
    TrainingData data = TaskFixtures.blobs();
    Recording recording = new Recording();
    Weights weights =
        train(TaskFixtures.kernelMachine(10), data, new Optimizer.Sgd(0.5), 20, 20, recording);
    float[] points = data.preprocessing().apply(data.train().inputs());
    assertThat(weights.get("kernel.centres").values()).isEqualTo(Arrays.copyOf(points, 20));
    assertThat(recording.epochs().get(19).testAccuracy()).isGreaterThan(0.95);
  }

  @Test
  default void a_fully_convolutional_network_learns_a_class_for_each_place() {
    Recording recording = new Recording();
    train(TaskFixtures.tinyFcn(), TaskFixtures.brightPlaces(), ADAM, 16, 15, recording);
    EpochReport last = recording.epochs().get(14);
    assertThat(last.testAccuracy()).isGreaterThan(0.95);
    assertThat(last.scores().meanIou().orElseThrow()).isGreaterThan(0.85);
    assertThat(recording.of(Series.TEST_MEAN_IOU)).hasSize(15);
    assertThat(last.outputs()).as("of some scenes").hasDimensions(16, 2 * 144);
    assertThat(last.outputs()[0][0] + last.outputs()[0][144]).isCloseTo(1f, within(1e-5f));
    var losses = recording.of(Series.TRAIN_LOSS);
    assertThat(losses.get(losses.size() - 1).value()).isLessThan(0.3);
  }

  @Test
  default void a_network_that_does_not_answer_what_is_asked_is_refused() {
    TrainingData blobs = TaskFixtures.blobs();
    Examples values = new Examples(blobs.train().inputs(), new Targets.Values(1, new float[120]));
    TrainingData asked =
        new TrainingData(values, values.first(60), List.of("y"), blobs.preprocessing());
    assertRefused(TaskFixtures.logisticRegression(), asked, "Numbers are asked for");
    assertRefused(TaskFixtures.kernelMachine(3), asked, "Numbers are asked for");
  }

  private void assertRefused(Network network, TrainingData data, String words) {
    Plan plan = Fixtures.plan(network, data);
    assertThatThrownBy(() -> trainer().train(plan, data, TrainingObserver.SILENT, StopSignal.NEVER))
        .isInstanceOf(UnreadableData.class)
        .hasMessageContaining(words);
  }

  private Weights train(
      Network network,
      TrainingData data,
      Optimizer optimizer,
      int batch,
      int epochs,
      TrainingObserver observer) {
    Plan plan =
        Fixtures.with(Fixtures.with(Fixtures.plan(network, data), optimizer), batch, epochs);
    return trainer().train(plan, data, observer, StopSignal.NEVER).weights();
  }
}
