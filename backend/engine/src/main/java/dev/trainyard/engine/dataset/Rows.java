package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Shape;

/** Arrays in which every example has as many values. */
final class Rows {
  private Rows() {}

  static void check(int length, long each, String what, Shape shape) {
    if (length % each != 0) {
      throw new IllegalArgumentException(
          "%d %s are no whole examples of %s".formatted(length, what, shape));
    }
  }

  static byte[] select(byte[] values, int each, int[] indices) {
    byte[] selected = new byte[Math.multiplyExact(indices.length, each)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(values, indices[i] * each, selected, i * each, each);
    }
    return selected;
  }

  static float[] select(float[] values, int each, int[] indices) {
    float[] selected = new float[Math.multiplyExact(indices.length, each)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(values, indices[i] * each, selected, i * each, each);
    }
    return selected;
  }
}
