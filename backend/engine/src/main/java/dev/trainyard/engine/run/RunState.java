package dev.trainyard.engine.run;

import java.util.Set;

/** The states of a run and every move between them. */
public enum RunState {
  QUEUED,
  RUNNING,
  /** Somebody wants it to wait; it goes on from its checkpoint when it is continued. */
  PAUSED,
  SUCCEEDED,
  FAILED,
  STOPPED;

  /** Whether a run may go from this state to {@code next}. */
  public boolean canBecome(RunState next) {
    return switch (this) {
      case QUEUED -> Set.of(RUNNING, PAUSED, STOPPED).contains(next);
      case RUNNING -> Set.of(SUCCEEDED, FAILED, STOPPED, QUEUED, PAUSED).contains(next);
      case PAUSED -> Set.of(QUEUED, STOPPED).contains(next);
      case SUCCEEDED, FAILED, STOPPED -> false;
    };
  }

  public boolean isFinal() {
    return this == SUCCEEDED || this == FAILED || this == STOPPED;
  }
}
