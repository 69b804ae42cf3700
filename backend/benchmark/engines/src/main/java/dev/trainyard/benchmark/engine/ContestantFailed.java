package dev.trainyard.benchmark.engine;

/** A contestant did not answer; the message says why, as far as it said so itself. */
final class ContestantFailed extends Exception {
  private static final long serialVersionUID = 1;

  ContestantFailed(String reason) {
    super(reason);
  }
}
