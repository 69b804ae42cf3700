package dev.trainyard.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.trainyard.server.fixture.TurnClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Ten minutes of what was answered, with a clock that is turned. */
class RecorderTest {
  private final TurnClock clock = new TurnClock();
  private final Recorder recorder = new Recorder(clock);

  @Test
  void aMinuteCountsWhatWasAnsweredInIt() {
    recorder.answered(200, 10);
    clock.shiftBy(Duration.ofSeconds(20));
    recorder.answered(503, 10);
    assertThat(recorder.lastMinute().latencies().count()).isEqualTo(2);
    assertThat(recorder.lastMinute().errors()).isEqualTo(1);

    clock.shiftBy(Duration.ofSeconds(50));
    assertThat(recorder.lastMinute().latencies().count()).isEqualTo(1);
    clock.shiftBy(Duration.ofMinutes(1));
    assertThat(recorder.lastMinute().latencies().count()).isZero();
    assertThat(recorder.lastMinute().errors()).isZero();
  }

  @Test
  void aRateIsOfTheTimeThatThereWas() {
    for (int i = 0; i < 600; i++) {
      recorder.answered(200, 1);
      clock.shiftBy(Duration.ofMillis(100));
    }
    assertThat(recorder.lastMinute().perSecond()).isCloseTo(10, offset(2.0));
  }

  @Test
  void slotsWithoutARequestAreThereAndOldOnesAreNot() {
    recorder.answered(200, 10);
    clock.shiftBy(Duration.ofSeconds(30));
    assertThat(recorder.history()).hasSize(3);
    assertThat(recorder.history().get(0).latencies().count()).isEqualTo(1);
    assertThat(recorder.history().get(2).perSecond()).isZero();

    clock.shiftBy(Duration.ofDays(2));
    assertThat(recorder.history()).hasSize(60);
    assertThat(recorder.history().stream().mapToLong(slot -> slot.latencies().count()).sum())
        .isZero();
  }

  @Test
  void aClockThatIsSetBackLosesNothing() {
    recorder.answered(200, 10);
    clock.shiftBy(Duration.ofMinutes(-5));
    recorder.answered(200, 10);
    assertThat(recorder.lastMinute().latencies().count()).isEqualTo(2);
  }
}
