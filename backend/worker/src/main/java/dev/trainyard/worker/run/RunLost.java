package dev.trainyard.worker.run;

/**
 * The run is somebody else's by now, or this worker gives up on it; whoever hears this writes
 * nothing more.
 */
final class RunLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunLost() {
    super("The run is no longer this worker's.");
  }
}
