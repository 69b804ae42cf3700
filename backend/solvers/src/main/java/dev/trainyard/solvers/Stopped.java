package dev.trainyard.solvers;

/** Thrown through a library that knows no other way to be stopped. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Stopped() {
    super("stopped", null, false, false);
  }
}
