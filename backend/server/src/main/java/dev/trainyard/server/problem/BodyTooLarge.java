package dev.trainyard.server.problem;

import java.io.IOException;

/** A body is, or went on, beyond what may be sent to its address. */
final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  private final long limit;

  /**
   * @param limit in bytes
   */
  BodyTooLarge(long limit) {
    super("The body is larger than " + limit + " bytes.");
    this.limit = limit;
  }

  Declined declined() {
    return Declined.because(
        ProblemCode.TOO_LARGE, "The body is larger than %d MiB. Send less.".formatted(limit >> 20));
  }
}
