package dev.trainyard.worker.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpeedOfRunTest {
  private final SpeedOfRun speed = new SpeedOfRun();

  @Test
  void it_is_the_median_without_the_warm_up() {
    hear(1, 0, 3);
    hear(20, 1_000, 900);
    hear(40, 2_000, 40);
    hear(60, 3_000, 1_000);
    assertThat(speed.typical()).hasValue(900);
  }

  @Test
  void a_blink_tells_nothing() {
    assertThat(speed.typical()).isEmpty();
    hear(1, 0, 3);
    hear(20, 500, 900);
    assertThat(speed.typical()).isEmpty();
  }

  @Test
  void fifty_steps_or_two_seconds_suffice() {
    hear(1, 0, 3);
    hear(51, 10, 9_000);
    assertThat(speed.typical()).hasValue(9_000);
    SpeedOfRun slow = new SpeedOfRun();
    slow.measured(measurement(Series.IMAGES_PER_SECOND, 1, 0, 3));
    slow.measured(measurement(Series.IMAGES_PER_SECOND, 2, 2_000, 32));
    assertThat(slow.typical()).hasValue(32);
  }

  @Test
  void a_long_run_is_judged_by_its_end() {
    for (int step = 1; step < 400; step++) {
      hear(step, step, step < 50 ? 10 : 20);
    }
    for (int step = 400; step < 700; step++) {
      hear(step, step, 30);
    }
    assertThat(speed.typical()).hasValue(30);
  }

  @Test
  void other_curves_are_not_speeds() {
    speed.measured(measurement(Series.TRAIN_LOSS, 1, 0, 2.3));
    speed.measured(measurement(Series.TRAIN_LOSS, 100, 5_000, 0.3));
    assertThat(speed.typical()).isEmpty();
  }

  private void hear(long step, long millis, double imagesPerSecond) {
    speed.measured(measurement(Series.IMAGES_PER_SECOND, step, millis, imagesPerSecond));
  }

  private static Measurement measurement(Series series, long step, long millis, double value) {
    return new Measurement(series, 1, step, Instant.EPOCH.plusMillis(millis), value);
  }
}
