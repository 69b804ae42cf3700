package dev.trainyard.worker.insight;

/**
 * Places at even distances around some numbers.
 *
 * @param from the first place
 * @param to the last place
 */
record Grid(double from, double to, int places) {
  private static final double MARGIN = 0.1;

  /** A little wider than the numbers {@code values[offset]}, {@code values[offset + stride]} … */
  static Grid around(float[] values, int offset, int stride, int places) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = offset; i < values.length; i += stride) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    double margin = Math.max(1e-3, MARGIN * (most - least));
    return new Grid(least - margin, most + margin, places);
  }

  float at(int place) {
    return (float) (from + (to - from) * place / (places - 1));
  }
}
