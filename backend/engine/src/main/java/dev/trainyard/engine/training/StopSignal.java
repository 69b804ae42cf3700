package dev.trainyard.engine.training;

/** Asked after every step; cheap. */
@FunctionalInterface
public interface StopSignal {
  StopSignal NEVER = () -> false;

  boolean stopRequested();
}
