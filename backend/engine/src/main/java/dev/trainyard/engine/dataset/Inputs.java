package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Shape;
import java.util.Arrays;

/** What a network is shown, example after example. */
public sealed interface Inputs {

  /** Of one example. */
  Shape shape();

  int count();

  /** The memory that they take. */
  long bytes();

  /** The first {@code count} of at least as many. */
  Inputs first(int count);

  /** Those at {@code indices}, in their order. */
  Inputs select(int[] indices);

  /**
   * Images.
   *
   * @param values unsigned bytes, example × channel × height × width
   */
  record Pixels(Shape.Image shape, byte[] values) implements Inputs {
    public Pixels {
      Rows.check(values.length, shape.elements(), "pixels", shape);
    }

    @Override
    public int count() {
      return (int) (values.length / shape.elements());
    }

    @Override
    public long bytes() {
      return values.length;
    }

    @Override
    public Pixels first(int count) {
      return new Pixels(shape, Arrays.copyOf(values, (int) (count * shape.elements())));
    }

    @Override
    public Pixels select(int[] indices) {
      return new Pixels(shape, Rows.select(values, (int) shape.elements(), indices));
    }
  }

  /**
   * Numbers, such as the coordinates of points.
   *
   * @param values example × number
   */
  record Numbers(Shape.Vector shape, float[] values) implements Inputs {
    public Numbers {
      Rows.check(values.length, shape.size(), "numbers", shape);
    }

    @Override
    public int count() {
      return values.length / shape.size();
    }

    @Override
    public long bytes() {
      return (long) values.length * Float.BYTES;
    }

    @Override
    public Numbers first(int count) {
      return new Numbers(shape, Arrays.copyOf(values, count * shape.size()));
    }

    @Override
    public Numbers select(int[] indices) {
      return new Numbers(shape, Rows.select(values, shape.size(), indices));
    }
  }
}
