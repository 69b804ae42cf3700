package dev.trainyard.server.prediction;

import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;

/** Says why an image can't be read by a model. */
final class WrongImage {
  private WrongImage() {}

  static Declined because(String words) {
    return Declined.because(ProblemCode.WRONG_IMAGE, words);
  }
}
