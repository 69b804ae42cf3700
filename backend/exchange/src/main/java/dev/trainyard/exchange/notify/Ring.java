package dev.trainyard.exchange.notify;

import dev.trainyard.engine.run.RunId;

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
}
