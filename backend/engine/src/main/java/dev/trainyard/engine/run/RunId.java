package dev.trainyard.engine.run;

import java.util.UUID;

/** The name of a run. */
public record RunId(UUID value) {
  public static RunId random() {
    return new RunId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
