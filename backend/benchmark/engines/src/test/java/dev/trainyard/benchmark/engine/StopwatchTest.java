package dev.trainyard.benchmark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  private static final long SECOND = 1_000_000_000;

  private final List<String> heard = new ArrayList<>();
  private long now = 5;

  private final Stopwatch stopwatch = new Stopwatch(12, () -> heard.add("gate"), () -> now);

  @Test
  void measures_what_comes_after_a_third_of_the_time() {
    steps(4, SECOND); // the warm-up
    assertThat(heard).containsExactly("drain", "gate");
    steps(6, 2 * SECOND);
    assertThat(heard).containsExactly("drain", "gate", "drain");
    assertThat(stopwatch.over()).isTrue();
    assertThat(stopwatch.score().imagesPerSecond()).isCloseTo(32, within(1e-9));
  }

  @Test
  void takes_three_steps_at_least_however_slow_they_are() {
    steps(3, 100 * SECOND);
    steps(2, 100 * SECOND);
    assertThat(stopwatch.over()).isFalse();
    steps(1, 100 * SECOND);
    assertThat(stopwatch.score().imagesPerSecond()).isCloseTo(0.64, within(1e-9));
  }

  @Test
  void steps_after_the_time_do_not_count() {
    steps(4, SECOND);
    steps(12, SECOND);
    Score score = stopwatch.score();
    steps(5, SECOND);
    assertThat(stopwatch.score()).isEqualTo(score);
  }

  @Test
  void says_when_a_training_ended_too_soon() {
    steps(5, SECOND);
    assertThatThrownBy(stopwatch::score).hasMessageContaining("before the time was over");
  }

  private void steps(int count, long nanos) {
    for (int i = 0; i < count; i++) {
      now += nanos;
      stopwatch.stepped(() -> heard.add("drain"));
    }
  }
}
