package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    Scores scores = Scores.of(probabilities, labels);
    double expected = -(Math.log(0.7) + Math.log(0.8) + Math.log(0.4) + Math.log(0.1)) / 4;
    assertThat(scores.loss()).isCloseTo(expected, within(1e-6));
    assertThat(scores.accuracy()).isEqualTo(0.5);
  }

  @Test
  void nan_stays_nan_and_is_never_right() {
    Scores scores = Scores.of(new float[][] {{Float.NaN, Float.NaN}}, new byte[] {0});
    assertThat(scores.loss()).isNaN();
    assertThat(scores.accuracy()).isZero();
    assertThat(Scores.loss(new float[] {0, 1}, 0)).isCloseTo(103.3, within(0.1));
  }

  @Test
  void a_confusion_counts_true_classes_in_rows() {
    Confusion confusion = Confusion.of(probabilities, labels, 3);
    assertThat(confusion.counts()).isDeepEqualTo(new int[][] {{1, 0, 0}, {1, 1, 1}, {0, 0, 0}});
    assertThat(confusion.precision(0)).isEqualTo(0.5);
    assertThat(confusion.recall(0)).isEqualTo(1);
    assertThat(confusion.f1(0)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(confusion.precision(1)).isEqualTo(1);
    assertThat(confusion.recall(1)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(confusion.recall(2)).isZero();
    assertThat(confusion.f1(2)).isZero();
    assertThat(confusion.support(1)).isEqualTo(3);
  }

  @Test
  void an_interval_weighs_each_example_once_and_survives_a_checkpoint() throws IOException {
    var interval = new Interval();
    interval.add(1.0, 3, 4);
    interval.add(2.0, 0, 1);
    var bytes = new ByteArrayOutputStream();
    interval.writeTo(new DataOutputStream(bytes));
    Interval read =
        Interval.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.loss()).isEqualTo(6.0 / 5);
    assertThat(read.accuracy()).isEqualTo(3.0 / 5);
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
