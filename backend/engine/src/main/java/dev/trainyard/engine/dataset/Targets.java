package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a network should answer, example after example. */
public sealed interface Targets {
  Task task();

  int count();

  /** Classes that are asked for each example: one, one a place, or none. */
  int decisions();

  /** The memory that they take. */
  long bytes();

  /** The first {@code count} of at least as many. */
  Targets first(int count);

  /** Those at {@code indices}, in their order. */
  Targets select(int[] indices);

  /**
   * A class for each example.
   *
   * @param values unsigned, 0 for the first class
   */
  record Classes(byte[] values) implements Targets {
    @Override
    public Task task() {
      return Task.CLASSIFICATION;
    }

    @Override
    public int count() {
      return values.length;
    }

    @Override
    public int decisions() {
      return 1;
    }

    @Override
    public long bytes() {
      return values.length;
    }

    @Override
    public Classes first(int count) {
      return new Classes(Arrays.copyOf(values, count));
    }

    @Override
    public Classes select(int[] indices) {
      return new Classes(Rows.select(values, 1, indices));
    }
  }

  /**
   * A class for each place of an image.
   *
   * @param values unsigned, example × height × width
   * @param boxes of the things on each image
   */
  record ClassMaps(int height, int width, byte[] values, List<List<Box>> boxes) implements Targets {
    public ClassMaps {
      Rows.check(
          values.length, (long) height * width, "classes", new Shape.Image(1, height, width));
      boxes = List.copyOf(boxes);
      if ((long) boxes.size() * height * width != values.length) {
        throw new IllegalArgumentException(
            "%d lists of boxes do not belong to %d classes".formatted(boxes.size(), values.length));
      }
    }

    @Override
    public Task task() {
      return Task.SEGMENTATION;
    }

    @Override
    public int count() {
      return boxes.size();
    }

    @Override
    public int decisions() {
      return height * width;
    }

    @Override
    public long bytes() {
      return values.length;
    }

    @Override
    public ClassMaps first(int count) {
      return new ClassMaps(
          height, width, Arrays.copyOf(values, count * decisions()), boxes.subList(0, count));
    }

    @Override
    public ClassMaps select(int[] indices) {
      return new ClassMaps(
          height,
          width,
          Rows.select(values, decisions(), indices),
          IntStream.of(indices).mapToObj(boxes::get).toList());
    }
  }

  /**
   * Numbers for each example.
   *
   * @param outputs how many
   * @param values example × output
   */
  record Values(int outputs, float[] values) implements Targets {
    public Values {
      Rows.check(values.length, outputs, "values", new Shape.Vector(outputs));
    }

    @Override
    public Task task() {
      return Task.REGRESSION;
    }

    @Override
    public int count() {
      return values.length / outputs;
    }

    @Override
    public int decisions() {
      return 0;
    }

    @Override
    public long bytes() {
      return (long) values.length * Float.BYTES;
    }

    @Override
    public Values first(int count) {
      return new Values(outputs, Arrays.copyOf(values, count * outputs));
    }

    @Override
    public Values select(int[] indices) {
      return new Values(outputs, Rows.select(values, outputs, indices));
    }
  }
}
