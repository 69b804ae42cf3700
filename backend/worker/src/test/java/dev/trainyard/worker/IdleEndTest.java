package dev.trainyard.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdleEndTest {
  private final Turned clock = new Turned();

  @Test
  void itIsDueWhenThereWasNoRunForSoLong() {
    IdleEnd idle = new IdleEnd(Optional.of(Duration.ofMinutes(30)), clock);
    clock.pass(Duration.ofMinutes(29));
    assertThat(idle.isDue()).isFalse();
    idle.worked();
    clock.pass(Duration.ofMinutes(29));
    assertThat(idle.isDue()).isFalse();
    clock.pass(Duration.ofMinutes(1));
    assertThat(idle.isDue()).isTrue();
  }

  @Test
  void aWorkerStaysUnlessItIsTold() {
    IdleEnd idle = new IdleEnd(Optional.empty(), clock);
    clock.pass(Duration.ofDays(3));
    assertThat(idle.isDue()).isFalse();
  }

  private static final class Turned extends Clock {
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
