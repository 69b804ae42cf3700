package dev.trainyard.server.problem;

import java.io.IOException;

/** A body went on after {@link LimitBody#LIMIT} bytes. */
final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  BodyTooLarge() {
    super("The body is larger than " + LimitBody.LIMIT + " bytes.");
  }

  static Declined declined() {
    return Declined.because(
        ProblemCode.TOO_LARGE,
        "The body is larger than %d MiB. Send less.".formatted(LimitBody.LIMIT >> 20));
  }
}
