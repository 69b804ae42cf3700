package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inputs that the built-in data sets and their usual relatives have. */
final class Inputs {
  static final List<Shape> SMALL_IMAGES =
      List.of(new Shape.Image(1, 28, 28), new Shape.Image(1, 32, 32), new Shape.Image(3, 32, 32));

  /** Digit scenes, grey and in colour. */
  static final List<Shape> SCENES = List.of(new Shape.Image(1, 64, 64), new Shape.Image(3, 64, 64));

  /** A number on the axis, a point in the plane. */
  static final List<Shape> POINTS = List.of(new Shape.Vector(1), new Shape.Vector(2));

  /** What reads vectors reads flattened images too; one sees it best in the plane. */
  static final List<Shape> FLAT =
      Stream.concat(Stream.of(new Shape.Vector(2), new Shape.Vector(1)), SMALL_IMAGES.stream())
          .toList();

  /** Up to this side an image is small: networks made for 224×224 take their lab form. */
  private static final int SMALL = 96;

  private Inputs() {}

  static boolean isSmall(Shape.Image image) {
    return image.height() <= SMALL && image.width() <= SMALL;
  }

  /** The objection of an architecture that needs images with sides of at least {@code least}. */
  static Optional<String> unlessImage(String title, int least, Shape input) {
    if (input instanceof Shape.Image image && Math.min(image.height(), image.width()) >= least) {
      return Optional.empty();
    }
    return Optional.of(
        "%s needs images of at least %d×%d, not %s.".formatted(title, least, least, words(input)));
  }

  /** The objection of an architecture that reads vectors, or images as vectors. */
  static Optional<String> unlessFlat(String title, Shape input) {
    return input instanceof Shape.Volume
        ? Optional.of(title + " needs an image or a vector.")
        : Optional.empty();
  }

  /** The objection of an architecture that needs a vector of at most {@code most} numbers. */
  static Optional<String> unlessShortVector(String title, int most, Shape input) {
    if (input instanceof Shape.Vector vector && vector.size() <= most) {
      return Optional.empty();
    }
    return Optional.of(
        "%s needs examples of 1 to %d numbers, not of %s.".formatted(title, most, words(input)));
  }

  /** "3×32×32" */
  static String words(Shape shape) {
    return shape.sizes().stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
