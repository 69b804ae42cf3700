package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.Targets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The numbers that trainers share. */
class ScoresTest {
  private final float[][] probabilities = {
    {0.7f, 0.2f, 0.1f}, {0.1f, 0.8f, 0.1f}, {0.6f, 0.4f, 0f}, {0.1f, 0.1f, 0.8f}
  };
  private final byte[] labels = {0, 1, 1, 1};

  @Test
  void loss_is_the_mean_cross_entropy_and_accuracy_the_share_that_is_right() {
    Scores scores = Scores.of(probabilities, new Targets.Classes(labels), 3);
    double expected = -(Math.log(0.7) + Math.log(0.8) + Math.log(0.4) + Math.log(0.1)) / 4;
    assertThat(scores.loss()).isCloseTo(expected, within(1e-6));
    assertThat(scores.accuracy()).hasValue(0.5);
    assertThat(scores.meanIou()).isEmpty();
    assertThat(scores.r2()).isEmpty();
  }

  @Test
  void nan_stays_nan_and_is_never_right() {
    float[][] nan = {{Float.NaN, Float.NaN}};
    Scores scores = Scores.of(nan, new Targets.Classes(new byte[] {0}), 2);
    assertThat(scores.loss()).isNaN();
    assertThat(scores.accuracy()).hasValue(0);
    assertThat(Scores.loss(0)).isCloseTo(103.3, within(0.1));
  }

  @Test
  void a_confusion_counts_true_classes_in_rows() {
    Confusion confusion =
        Scores.of(probabilities, new Targets.Classes(labels), 3).confusion().orElseThrow();
    assertThat(confusion.counts()).isDeepEqualTo(new long[][] {{1, 0, 0}, {1, 1, 1}, {0, 0, 0}});
    assertThat(confusion.precision(0)).isEqualTo(0.5);
    assertThat(confusion.recall(0)).isEqualTo(1);
    assertThat(confusion.f1(0)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(confusion.precision(1)).isEqualTo(1);
    assertThat(confusion.recall(1)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(confusion.recall(2)).isZero();
    assertThat(confusion.f1(2)).isZero();
    assertThat(confusion.support(1)).isEqualTo(3);
  }

  /** Two scenes of 1×2 places; the classes' maps lie one after the other. */
  @Test
  void each_place_of_a_map_is_a_decision() {
    var maps = new Targets.ClassMaps(1, 2, new byte[] {0, 1, 1, 1}, List.of(List.of(), List.of()));
    float[][] outputs = {{0.9f, 0.6f, 0.1f, 0.4f}, {0.2f, 0.3f, 0.8f, 0.7f}};
    Scores scores = Scores.of(outputs, maps, 2);
    double expected = -(Math.log(0.9) + Math.log(0.4) + Math.log(0.8) + Math.log(0.7)) / 4;
    assertThat(scores.loss()).isCloseTo(expected, within(1e-6));
    assertThat(scores.accuracy()).hasValue(0.75);
    // background: 1 of {0, 1}; things: 2 of {1, 2, 3}
    assertThat(scores.meanIou().orElseThrow()).isCloseTo((1 / 2.0 + 2 / 3.0) / 2, within(1e-12));
  }

  @Test
  void a_class_that_is_nowhere_does_not_lower_the_mean_iou() {
    var maps = new Targets.ClassMaps(1, 1, new byte[] {2}, List.of(List.of()));
    Scores scores = Scores.of(new float[][] {{0, 0, 1}}, maps, 3);
    assertThat(scores.meanIou()).hasValue(1);
    assertThat(scores.confusion().orElseThrow().iou(0)).isNaN();
  }

  @Test
  void values_have_a_squared_error_and_no_accuracy() {
    var values = new Targets.Values(1, new float[] {1, 2, 6});
    Scores scores = Scores.of(new float[][] {{1}, {4}, {5}}, values, 1);
    assertThat(scores.loss()).isCloseTo(5.0 / 3, within(1e-12));
    assertThat(scores.accuracy()).isEmpty();
    assertThat(scores.r2().orElseThrow()).isCloseTo(1 - 5.0 / 14, within(1e-12));
  }

  @Test
  void an_interval_weighs_each_example_once_and_survives_a_checkpoint() throws IOException {
    var interval = new Interval();
    interval.add(1.0, 30, 4);
    interval.add(2.0, 0, 1);
    var bytes = new ByteArrayOutputStream();
    interval.writeTo(new DataOutputStream(bytes));
    Interval read =
        Interval.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.loss()).isEqualTo(6.0 / 5);
    assertThat(read.accuracy(10)).as("of ten decisions each").isEqualTo(3.0 / 5);
    interval.clear();
    assertThat(interval.loss()).isNaN();
  }

  @Test
  void the_cadence_has_the_first_step_a_hundred_of_each_epoch_and_the_last() {
    assertThat(steps(new Cadence(3, 1), 6)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(steps(new Cadence(5, 2), 10)).containsExactly(1L, 2L, 4L, 5L, 7L, 9L, 10L);
    assertThat(steps(new Cadence(938, 9), 938)).hasSize(1 + 104 + 1);
  }

  private static List<Long> steps(Cadence cadence, long last) {
    return LongStream.rangeClosed(1, last).filter(cadence::measuresAfter).boxed().toList();
  }
}
