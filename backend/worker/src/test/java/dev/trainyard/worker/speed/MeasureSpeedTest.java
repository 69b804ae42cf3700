package dev.trainyard.worker.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureSpeedTest {
  private final TurnedClock clock = new TurnedClock();

  @Test
  void each_probe_has_a_title_a_workload_and_a_speed_without_the_first_step() {
    List<MeasuredSpeed> speeds =
        new MeasureSpeed(trainer(Duration.ofMillis(10)), clock, StopSignal.NEVER).all();
    assertThat(speeds)
        .extracting(MeasuredSpeed::title)
        .containsExactly("LeNet-5", "ResNet-20", "Multilayer perceptron");
    assertThat(speeds)
        .allSatisfy(
            speed -> assertThat(speed.imagesPerSecond()).isCloseTo(6_400, withPercentage(0.1)));
    assertThat(speeds).extracting(speed -> speed.workload().key()).doesNotHaveDuplicates();
    assertThat(speeds).allSatisfy(speed -> assertThat(speed.workload().macs()).isPositive());
  }

  @Test
  void a_slow_trainer_is_measured_by_one_step() {
    PacedTrainer slow = trainer(Duration.ofSeconds(4));
    assertThat(new MeasureSpeed(slow, clock, StopSignal.NEVER).all())
        .allSatisfy(
            speed -> assertThat(speed.imagesPerSecond()).isCloseTo(16, withPercentage(0.1)));
    assertThat(slow.steps).isEqualTo(3 * 3);
  }

  @Test
  void a_fast_trainer_is_held_no_longer_than_the_steps_that_warm_and_that_count_need() {
    Duration step = Duration.ofNanos(100_000);
    PacedTrainer fast = trainer(step);
    new MeasureSpeed(fast, clock, StopSignal.NEVER).all();
    Duration each = step.multipliedBy(fast.steps / 3);
    assertThat(each)
        .isLessThanOrEqualTo(
            TimedTraining.WARM_UP.plus(TimedTraining.COUNTED).plus(step.multipliedBy(2)));
  }

  @Test
  void a_worker_that_is_to_end_does_not_wait_for_the_figures() {
    PacedTrainer trainer = trainer(Duration.ofMillis(10));
    assertThat(new MeasureSpeed(trainer, clock, () -> trainer.steps >= 5).all()).isEmpty();
    assertThat(trainer.steps).isEqualTo(5);
  }

  private PacedTrainer trainer(Duration step) {
    return new PacedTrainer(clock, step);
  }
}
