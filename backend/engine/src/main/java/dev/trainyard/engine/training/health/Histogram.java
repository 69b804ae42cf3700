package dev.trainyard.engine.training.health;

/**
 * Numbers by size, in bins of one width from {@code low} to {@code high}: at most four standard
 * deviations to each side of the mean, so that a few outliers do not hide all others.
 *
 * @param bins how many are in each
 * @param below how many are smaller than {@code low}
 * @param above how many are larger than {@code high}
 * @param nonFinite how many are NaN or infinite
 */
public record Histogram(float low, float high, int[] bins, int below, int above, int nonFinite) {
  private static final int BINS = 40;
  private static final int DEVIATIONS = 4;

  /** Of so many numbers, evenly spaced, is a histogram made at most. */
  private static final int MOST = 16_384;

  static Histogram of(float[] values, double mean, double spread) {
    int stride = Math.max(1, (values.length + MOST - 1) / MOST);
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i += stride) {
      if (Float.isFinite(values[i])) {
        least = Math.min(least, values[i]);
        most = Math.max(most, values[i]);
      }
    }
    if (least > most) {
      return new Histogram(0, 0, new int[BINS], 0, 0, (values.length + stride - 1) / stride);
    }
    if (Double.isFinite(spread)) {
      least = (float) Math.max(least, mean - DEVIATIONS * spread);
      most = (float) Math.min(most, mean + DEVIATIONS * spread);
    }
    return count(values, stride, Math.min(least, most), Math.max(least, most));
  }

  private static Histogram count(float[] values, int stride, float low, float high) {
    int[] bins = new int[BINS];
    int below = 0;
    int above = 0;
    int nonFinite = 0;
    double scale = BINS / ((double) high - low);
    for (int i = 0; i < values.length; i += stride) {
      float value = values[i];
      if (!Float.isFinite(value)) {
        nonFinite++;
      } else if (value < low) {
        below++;
      } else if (value > high) {
        above++;
      } else {
        // numbers that are all the same lie in the first bin
        bins[low == high ? 0 : Math.min(BINS - 1, (int) ((value - low) * scale))]++;
      }
    }
    return new Histogram(low, high, bins, below, above, nonFinite);
  }
}
