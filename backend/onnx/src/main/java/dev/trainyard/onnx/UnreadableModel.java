package dev.trainyard.onnx;

/** A model file cannot be used; the message is a sentence that says why and what to do. */
public final class UnreadableModel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableModel(String message) {
    super(message);
  }

  public UnreadableModel(String message, Throwable cause) {
    super(message, cause);
  }
}
