package dev.trainyard.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.worker.speed.TurnedClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdleEndTest {
  private final TurnedClock clock = new TurnedClock();

  @Test
  void itIsDueWhenThereWasNoRunForSoLong() {
    IdleEnd idle = new IdleEnd(Optional.of(Duration.ofMinutes(30)), clock);
    clock.turn(Duration.ofMinutes(29));
    assertThat(idle.isDue()).isFalse();
    idle.worked();
    clock.turn(Duration.ofMinutes(29));
    assertThat(idle.isDue()).isFalse();
    clock.turn(Duration.ofMinutes(1));
    assertThat(idle.isDue()).isTrue();
  }

  @Test
  void aWorkerStaysUnlessItIsTold() {
    IdleEnd idle = new IdleEnd(Optional.empty(), clock);
    clock.turn(Duration.ofDays(3));
    assertThat(idle.isDue()).isFalse();
  }
}
