package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Shape;

/** What a network is shown and what it should answer, in memory. */
public record Examples(Inputs inputs, Targets targets) {
  public Examples {
    if (inputs.count() != targets.count()) {
      throw new IllegalArgumentException(
          "%d inputs of %s do not belong to %d answers"
              .formatted(inputs.count(), inputs.shape(), targets.count()));
    }
  }

  /**
   * Labelled images.
   *
   * @param pixels unsigned bytes, example × channel × height × width
   * @param labels the class of each example, 0 for the first
   */
  public Examples(Shape.Image shape, byte[] pixels, byte[] labels) {
    this(new Inputs.Pixels(shape, pixels), new Targets.Classes(labels));
  }

  public int count() {
    return inputs.count();
  }

  /** Of one input. */
  public Shape shape() {
    return inputs.shape();
  }

  /** The memory that they take. */
  public long bytes() {
    return inputs.bytes() + targets.bytes();
  }

  /**
   * The inputs as images.
   *
   * @throws IllegalStateException if they are none
   */
  public Inputs.Pixels images() {
    if (inputs instanceof Inputs.Pixels images) {
      return images;
    }
    throw new IllegalStateException("These examples are no images");
  }

  /**
   * Every pixel of every image.
   *
   * @throws IllegalStateException if the inputs are no images
   */
  public byte[] pixels() {
    return images().values();
  }

  /**
   * The class of each example, unsigned.
   *
   * @throws IllegalStateException if the answers are no classes
   */
  public byte[] labels() {
    if (targets instanceof Targets.Classes classes) {
      return classes.values();
    }
    throw new IllegalStateException("These examples have no labels");
  }

  /** The class of one labelled example. */
  public int label(int index) {
    return labels()[index] & 0xFF;
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
    return count == count() ? this : new Examples(inputs.first(count), targets.first(count));
  }

  /** Those at {@code indices}, in their order. */
  public Examples select(int[] indices) {
    return new Examples(inputs.select(indices), targets.select(indices));
  }
}
