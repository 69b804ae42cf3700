package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Shape;
import java.util.Arrays;

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

  /** The class of one example; labels are unsigned. */
  public int label(int index) {
    return labels[index] & 0xFF;
  }

  /**
   * The first {@code count} examples.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public Examples first(int count) {
    if (count < 0 || count > count()) {
      throw new IllegalArgumentException("There are %d examples, not %d".formatted(count(), count));
    }
    return count == count()
        ? this
        : new Examples(
            shape,
            Arrays.copyOf(pixels, (int) (count * shape.elements())),
            Arrays.copyOf(labels, count));
  }
}
