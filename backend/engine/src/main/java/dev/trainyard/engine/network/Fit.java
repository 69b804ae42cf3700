package dev.trainyard.engine.network;

import java.util.Optional;

/** Whether a network answers what it is asked. */
public final class Fit {
  private Fit() {}

  /**
   * Why a network cannot be trained for a task, as a sentence that says what to change; empty if it
   * can.
   *
   * @param labels how many classes there are, or how many values are asked for
   */
  public static Optional<String> objection(
      Network network, Analysis analysis, Task task, int labels) {
    Head head = Head.of(network, analysis);
    Shape output = analysis.output();
    return switch (task) {
      case CLASSIFICATION -> classifier(head, output, labels);
      case SEGMENTATION -> segmentation(head, output, network.input(), labels);
      case REGRESSION -> regression(head, output, labels);
    };
  }

  private static Optional<String> classifier(Head head, Shape output, int classes) {
    if (head == Head.SIGMOID) {
      return objection(
          classes == 2,
          "One sigmoid tells two classes apart, but there are %d: end with a softmax.",
          classes);
    } else if (head != Head.SOFTMAX) {
      return Optional.of(
          "The last node must be a softmax over a vector, so that it gives probabilities.");
    }
    return objection(
        output.elements() == classes,
        "There are %d classes, so the softmax must have as many inputs, not %d.",
        classes,
        output.elements());
  }

  private static Optional<String> segmentation(Head head, Shape output, Shape input, int classes) {
    if (head != Head.SOFTMAX_MAP) {
      return Optional.of(
          "The last node must be a softmax over an image's channels: a class for each place is asked for.");
    }
    Shape wanted =
        input instanceof Shape.Image image
            ? new Shape.Image(classes, image.height(), image.width())
            : input;
    return objection(
        output.equals(wanted),
        "There are %d classes for each place of the input, so the last node must give %s, not %s.",
        classes,
        wanted.sizes(),
        output.sizes());
  }

  private static Optional<String> regression(Head head, Shape output, int values) {
    if (head != Head.VALUES || !(output instanceof Shape.Vector)) {
      return Optional.of(
          "Numbers are asked for: the last node must be a dense layer, without a softmax or a sigmoid after it.");
    }
    return objection(
        output.elements() == values,
        "The last node must give %d values, not %d.",
        values,
        output.elements());
  }

  private static Optional<String> objection(boolean fits, String sentence, Object... arguments) {
    return fits ? Optional.empty() : Optional.of(sentence.formatted(arguments));
  }
}
