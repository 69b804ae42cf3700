package dev.trainyard.exchange.queue;

/** What a worker hears when it renews its lease. */
public enum LeaseAnswer {
  CONTINUE,
  /** Somebody wants the run stopped: save what is worth saving and finish it as stopped. */
  STOP,
  /** The run belongs to somebody else or is over: throw everything away and write nothing. */
  LOST
}
