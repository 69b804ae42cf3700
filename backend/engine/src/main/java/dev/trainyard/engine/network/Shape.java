package dev.trainyard.engine.network;

import java.util.List;

/** The shape of one example's values, without the batch dimension. */
public sealed interface Shape {

  /** {@code size} numbers in a row. */
  record Vector(int size) implements Shape {
    @Override
    public List<Integer> sizes() {
      return List.of(size);
    }
  }

  /** {@code channels} maps of {@code height} × {@code width}. */
  record Image(int channels, int height, int width) implements Shape {
    @Override
    public List<Integer> sizes() {
      return List.of(channels, height, width);
    }
  }

  /** {@code channels} blocks of {@code depth} × {@code height} × {@code width}. */
  record Volume(int channels, int depth, int height, int width) implements Shape {
    @Override
    public List<Integer> sizes() {
      return List.of(channels, depth, height, width);
    }
  }

  /** The sizes in the order C, D, H, W, as many as the shape has. */
  List<Integer> sizes();

  /** How many numbers one example has. */
  default long elements() {
    return sizes().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }
}
