package dev.trainyard.engine.network;

import dev.trainyard.engine.network.Shape.Image;
import dev.trainyard.engine.network.Shape.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kind of shape that a layer wants, or a sentence about the one that it meets. */
final class Wanted {
  private Wanted() {}

  /**
   * @param layer how a sentence about it begins
   */
  static Optional<Image> image(Shape shape, String layer, Mistakes mistakes) {
    if (shape instanceof Image image) {
      return Optional.of(image);
    }
    mistakes.add("", "%s needs an image (channels×height×width), not %s.", layer, words(shape));
    return Optional.empty();
  }

  /**
   * @param layer how a sentence about it begins
   */
  static Optional<Vector> vector(Shape shape, String layer, Mistakes mistakes) {
    if (shape instanceof Vector vector) {
      return Optional.of(vector);
    }
    mistakes.add("", "%s needs a vector, not %s; put a flatten before it.", layer, words(shape));
    return Optional.empty();
  }

  static String words(List<Shape> shapes) {
    return shapes.stream().map(Wanted::words).collect(Collectors.joining(", "));
  }

  private static String words(Shape shape) {
    String sizes = shape.sizes().stream().map(String::valueOf).collect(Collectors.joining("×"));
    return shape instanceof Vector ? "a vector of " + sizes : sizes;
  }
}
