package dev.trainyard.engine.training;

import java.util.List;

/** Named weights' values, row-major in the neutral layout that {@link Weights} describes. */
public record Tensor(List<Integer> shape, float[] values) {
  public Tensor {
    shape = List.copyOf(shape);
    int elements = shape.stream().reduce(1, Math::multiplyExact);
    if (elements != values.length) {
      throw new IllegalArgumentException(
          "A tensor of shape " + shape + " holds " + elements + " values, not " + values.length);
    }
  }
}
