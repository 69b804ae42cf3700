package dev.trainyard.engine.document;

import dev.trainyard.engine.network.Shape;
import java.util.List;

/** Shapes as lists: [size], [channels, height, width] or [channels, depth, height, width]. */
final class ShapeDocument {
  private static final int LARGEST = 1_000_000;

  private ShapeDocument() {}

  static Shape read(Fields fields, String name) {
    List<Integer> sizes =
        fields.list(
            name,
            (element, pointer) ->
                (int) fields.whole(name, 1L, LARGEST, element == null ? "null" : element));
    return switch (sizes.size()) {
      case 1 -> new Shape.Vector(sizes.get(0));
      case 3 -> new Shape.Image(sizes.get(0), sizes.get(1), sizes.get(2));
      case 4 -> new Shape.Volume(sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3));
      default -> {
        fields.problem(
            name,
            "%s must be [size], [channels, height, width] or [channels, depth, height, width].",
            name);
        yield new Shape.Vector(1);
      }
    };
  }
}
