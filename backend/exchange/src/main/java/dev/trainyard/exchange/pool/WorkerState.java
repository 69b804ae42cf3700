package dev.trainyard.exchange.pool;

/** What a worker does. */
public enum WorkerState {
  IDLE,
  TRAINING,
  /** It takes no more runs and will end. */
  DRAINING,
  /** It has not been seen for a while. Never told by a worker, only seen by others. */
  LOST;

  /** Whether it may take another run, now or after the one that it holds. */
  public boolean isLive() {
    return this == IDLE || this == TRAINING;
  }
}
