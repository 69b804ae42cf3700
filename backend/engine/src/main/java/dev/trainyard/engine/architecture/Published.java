package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Shape;
import java.util.OptionalDouble;

/**
 * An architecture as its paper trained it. Parameters and multiply-accumulates follow from the
 * network of this size at width 1.
 *
 * @param outputs classes
 * @param topFiveError percent of ImageNet's validation images whose class is not among the five
 *     most probable; empty if nobody published it
 * @param result how the error was measured or what else was reached, with the place in the paper
 */
public record Published(Shape input, int outputs, OptionalDouble topFiveError, String result) {
  private static final Shape IMAGENET = new Shape.Image(3, 224, 224);

  static Published onImageNet(double topFiveError, String result) {
    return new Published(IMAGENET, 1000, OptionalDouble.of(topFiveError), result);
  }

  static Published onImageNet(String result) {
    return new Published(IMAGENET, 1000, OptionalDouble.empty(), result);
  }

  static Published elsewhere(Shape input, int outputs, String result) {
    return new Published(input, outputs, OptionalDouble.empty(), result);
  }
}
