package dev.trainyard.exchange.notify;

import dev.trainyard.engine.run.RunId;
import java.util.UUID;

/** What a ring says: look there, something is new. */
public sealed interface Ring {
  /** The run has measurements up to number {@code n}: {@code m <run> <n>}. */
  record Measured(RunId run, long n) implements Ring {}

  /** The run's state or progress changed: {@code r <run>}. */
  record RunChanged(RunId run) implements Ring {}

  /** The run has a new artifact: {@code a <run> <name>}. */
  record ArtifactStored(RunId run, String name) implements Ring {}

  /** A run came into the queue or left it; places changed: {@code q}. */
  record QueueChanged() implements Ring {}

  /** A worker came, went or does something else: {@code p}. */
  record PoolChanged() implements Ring {}

  /**
   * Something that everybody in the workshop may see changed: {@code w <workshop> <topic>}.
   *
   * @param topic one word that says what to read again
   */
  record WorkshopChanged(UUID workshop, String topic) implements Ring {}
}
