package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Shape;

/**
 * Labelled images in memory.
 *
 * @param pixels unsigned bytes, example × channel × height × width
 * @param labels the class of each example, 0 for the first
 */
public record Examples(Shape.Image shape, byte[] pixels, byte[] labels) {
  public Examples {
    if (pixels.length != Math.multiplyExact(shape.elements(), (long) labels.length)) {
      throw new IllegalArgumentException(
          "%d labels of %s need %d pixels, not %d"
              .formatted(labels.length, shape, shape.elements() * labels.length, pixels.length));
    }
  }

  public int count() {
    return labels.length;
  }
}
