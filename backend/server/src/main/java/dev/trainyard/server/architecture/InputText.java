package dev.trainyard.server.architecture;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.server.problem.Declined;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An input as addresses write it: {@code 3x32x32} for an image, {@code 2} for two numbers. */
final class InputText {
  private static final String SIZES = "\\d{1,5}(x\\d{1,5}x\\d{1,5})?";

  private InputText() {}

  static String write(Shape shape) {
    return shape.sizes().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  /**
   * @param field where the text stands
   * @throws Declined if it is no input
   */
  static Shape read(String text, String field) {
    if (!text.matches(SIZES)) {
      throw Declined.invalid(
          field,
          "Write the input as channels x height x width, such as 1x28x28, or as one number.");
    }
    List<Integer> sizes = Arrays.stream(text.split("x")).map(Integer::valueOf).toList();
    if (sizes.contains(0)) {
      throw Declined.invalid(field, "Every size of the input must be at least 1.");
    }
    return sizes.size() == 1
        ? new Shape.Vector(sizes.get(0))
        : new Shape.Image(sizes.get(0), sizes.get(1), sizes.get(2));
  }
}
