package dev.trainyard.exchange.pool;

/** What a worker does. */
public enum WorkerState {
  IDLE,
  TRAINING,
  /** It takes no more runs and will end. */
  DRAINING,
  /** It has not been seen for a while. Never told by a worker, only seen by others. */
  LOST
}
