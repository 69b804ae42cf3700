package dev.trainyard.engine.training;

import java.util.List;

/** Filters that interpolate between an image's places (Long et al. 2014, section 3.3). */
final class Bilinear {
  private Bilinear() {}

  /**
   * The same filter for each channel: a tent in each dimension, as the reference implementation has
   * it.
   *
   * @param shape channels × 1 × kh × kw
   */
  static Tensor filters(List<Integer> shape) {
    int height = shape.get(2);
    int width = shape.get(3);
    float[] values = new float[shape.get(0) * height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (tent(i / width % height, height) * tent(i % width, width));
    }
    return new Tensor(shape, values);
  }

  /** 1 at the middle of {@code size} places, falling evenly on either side. */
  private static double tent(int place, int size) {
    int half = (size + 1) / 2;
    double middle = size % 2 == 1 ? half - 1 : half - 0.5;
    return 1 - Math.abs(place - middle) / half;
  }
}
