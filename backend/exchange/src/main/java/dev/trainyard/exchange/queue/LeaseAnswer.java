package dev.trainyard.exchange.queue;

/** What a worker hears when it renews its lease. */
public enum LeaseAnswer {
  CONTINUE,
  /** Somebody wants the run stopped: save what is worth saving and finish it as stopped. */
  STOP,
  /** Somebody paused the run, or its worker drains: save where it can go on and hand it back. */
  PAUSE,
  /** The run belongs to somebody else or is over: throw everything away and write nothing. */
  LOST
}
