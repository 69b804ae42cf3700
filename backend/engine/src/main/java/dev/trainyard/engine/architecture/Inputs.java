package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.stream.Collectors;

/** The inputs that the built-in data sets and their usual relatives have. */
final class Inputs {
  static final List<Shape> SMALL_IMAGES =
      List.of(new Shape.Image(1, 28, 28), new Shape.Image(1, 32, 32), new Shape.Image(3, 32, 32));

  private Inputs() {}

  /** "3×32×32" */
  static String words(Shape shape) {
    return shape.sizes().stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
