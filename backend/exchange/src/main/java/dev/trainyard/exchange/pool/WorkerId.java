package dev.trainyard.exchange.pool;

import java.util.UUID;

/** The name of a worker process; a restarted worker may keep it. */
public record WorkerId(UUID value) {
  public static WorkerId random() {
    return new WorkerId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
