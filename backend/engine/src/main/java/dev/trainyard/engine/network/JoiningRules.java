package dev.trainyard.engine.network;

import dev.trainyard.engine.network.Shape.Image;
import dev.trainyard.engine.network.Shape.Vector;
import java.util.List;
import java.util.Optional;

/** Layers that make one thing of several. */
final class JoiningRules {
  private JoiningRules() {}

  static Optional<Inference> sum(List<Shape> inputs, Mistakes mistakes) {
    if (inputs.stream().distinct().count() == 1) {
      return Inference.placewise(inputs.get(0));
    }
    mistakes.add("", "Add needs inputs of one shape; these are %s.", Wanted.words(inputs));
    return Optional.empty();
  }

  static Optional<Inference> product(List<Shape> inputs, Mistakes mistakes) {
    Shape first = inputs.get(0);
    boolean scales =
        first instanceof Image image && inputs.get(1).equals(new Vector(image.channels()));
    if (scales || first.equals(inputs.get(1))) {
      return Inference.placewise(first);
    }
    mistakes.add(
        "",
        "Multiply needs two inputs of one shape, or an image and then a vector with a number for"
            + " each of its channels; these are %s.",
        Wanted.words(inputs));
    return Optional.empty();
  }

  static Optional<Inference> concatenation(List<Shape> inputs, Mistakes mistakes) {
    if (inputs.get(0) instanceof Image first
        && inputs.stream().allMatch(shape -> isAsLargeAs(first, shape))) {
      long channels = inputs.stream().mapToLong(shape -> shape.sizes().get(0)).sum();
      if (channels <= Limits.WIDTH) {
        return Inference.placewise(new Image((int) channels, first.height(), first.width()));
      }
      mistakes.add("", "This would be %,d channels; at most %,d fit.", channels, Limits.WIDTH);
      return Optional.empty();
    }
    mistakes.add(
        "",
        "Concatenate needs images of one height and width; these are %s.",
        Wanted.words(inputs));
    return Optional.empty();
  }

  private static boolean isAsLargeAs(Image first, Shape shape) {
    return shape instanceof Image image
        && image.height() == first.height()
        && image.width() == first.width();
  }
}
