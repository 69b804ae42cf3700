package dev.trainyard.server.home.worker;

/** A program told nothing of its engine; it may the next time. The message ends a sentence. */
final class MeasuringFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MeasuringFailed(String message) {
    super(message);
  }
}
