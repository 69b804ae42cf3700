package dev.trainyard.solvers;

/**
 * Where a threshold may lie without changing how the training examples are parted.
 *
 * @param below the largest value under the threshold
 * @param above the smallest one that is not
 */
record Gap(float below, float above) {

  /**
   * @param rows examples × size
   */
  static Gap around(float threshold, float[] rows, int feature, int size) {
    float below = Float.NEGATIVE_INFINITY;
    float above = Float.POSITIVE_INFINITY;
    for (int i = feature; i < rows.length; i += size) {
      if (rows[i] < threshold) {
        below = Math.max(below, rows[i]);
      } else {
        above = Math.min(above, rows[i]);
      }
    }
    // A threshold beyond all examples parts none of them
    return new Gap(
        Float.isFinite(below) ? below : threshold - 1,
        Float.isFinite(above) ? above : threshold + 1);
  }

  double middle() {
    return ((double) below + above) / 2;
  }

  double half() {
    return ((double) above - below) / 2;
  }
}
