package dev.trainyard.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Four epochs of ten steps. The numbers are the browser's too: frontend/tests/schedule.test.ts. */
class ScheduleTest {
  private static final long EPOCH = 10;
  private static final long STEPS = 40;

  @Test
  void a_constant_one_stays() {
    assertShares(Schedule.CONSTANT, 1, 1, 1, 1, 1, 1, 1);
  }

  @Test
  void the_way_up_is_a_straight_line_that_ends_at_the_whole_rate() {
    assertShares(new Schedule.Constant(1), 0.1, 1, 1, 1, 1, 1, 1);
    assertThat(share(new Schedule.Constant(1), 5)).isCloseTo(0.5, within(1e-12));
    assertThat(share(new Schedule.Constant(0.5), 2)).isCloseTo(0.4, within(1e-12));
    assertThat(share(new Schedule.Constant(0.5), 5)).isEqualTo(1);
  }

  @Test
  void steps_fall_when_their_epochs_are_done() {
    assertShares(new Schedule.Step(1, 0.1, 0), 1, 1, 0.1, 0.1, 0.01, 0.001, 0.001);
    assertShares(new Schedule.Step(2, 0.5, 0), 1, 1, 1, 1, 0.5, 0.5, 0.5);
    assertShares(new Schedule.Step(1, 0.1, 2), 0.05, 0.5, 0.055, 0.1, 0.01, 0.001, 0.001);
  }

  @Test
  void a_cosine_falls_from_the_way_up_to_nearly_nothing() {
    assertShares(new Schedule.Cosine(0), 1, 0.8802, 0.8536, 0.5392, 0.5, 0.1464, 0.0015);
    assertShares(new Schedule.Cosine(1), 0.1, 1, 1, 0.7939, 0.75, 0.25, 0.0027);
  }

  @Test
  void a_way_up_that_takes_the_whole_training_leaves_nothing_to_fall() {
    assertThat(share(new Schedule.Cosine(4), STEPS)).isEqualTo(1);
    assertThat(share(new Schedule.Cosine(4), 20)).isEqualTo(0.5);
  }

  @Test
  void no_share_is_outside_0_and_1() {
    for (Schedule schedule :
        new Schedule[] {
          new Schedule.Constant(3.9), new Schedule.Step(3, 1, 0.01), new Schedule.Cosine(2.5)
        }) {
      assertThat(LongStream.rangeClosed(1, STEPS).mapToDouble(step -> share(schedule, step)))
          .allMatch(share -> share > 0 && share <= 1);
    }
  }

  /** At the first step, 10, 11, 20, 21, 31 and the last. */
  private static void assertShares(Schedule schedule, double... shares) {
    long[] at = {1, 10, 11, 20, 21, 31, STEPS};
    for (int i = 0; i < at.length; i++) {
      assertThat(share(schedule, at[i])).as("step %d", at[i]).isCloseTo(shares[i], within(5e-5));
    }
  }

  private static double share(Schedule schedule, long step) {
    return schedule.share(step, EPOCH, STEPS);
  }
}
