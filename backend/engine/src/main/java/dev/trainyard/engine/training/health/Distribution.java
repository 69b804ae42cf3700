package dev.trainyard.engine.training.health;

/**
 * How some numbers are spread. What is not finite stays so: one NaN makes mean, spread and norm
 * NaN.
 *
 * @param spread standard deviation
 * @param norm square root of the sum of squares
 */
public record Distribution(double mean, double spread, double norm, Histogram histogram) {

  /** NaN for no numbers. */
  public static Distribution of(float[] values) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / values.length;
    double variance = squares / values.length - mean * mean;
    double spread = Double.isNaN(variance) ? Double.NaN : Math.sqrt(Math.max(0, variance));
    return new Distribution(mean, spread, Math.sqrt(squares), Histogram.of(values, mean, spread));
  }
}
