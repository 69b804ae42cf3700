package dev.trainyard.exchange.pool;

/** What a worker does. */
public enum WorkerState {
  IDLE,
  TRAINING,
  /**
   * It takes no more runs: it hands back the one that it has, and ends unless it is told to rest.
   */
  DRAINING,
  /** It rests until it is resumed. Never told by a worker. */
  DRAINED,
  /** It has not been seen for a while. Never told by a worker, only seen by others. */
  LOST;

  /** Whether it may take another run, now or after the one that it holds. */
  public boolean isLive() {
    return this == IDLE || this == TRAINING;
  }
}
