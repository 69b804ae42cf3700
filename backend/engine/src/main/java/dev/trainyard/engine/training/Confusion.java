package dev.trainyard.engine.training;

import java.util.Arrays;

/**
 * Which class was taken for which.
 *
 * @param counts examples by true class (row) and predicted class (column)
 */
public record Confusion(int[][] counts) {

  /**
   * @param probabilities examples × classes; a row with NaN predicts nothing and is not counted
   * @param labels unsigned
   */
  public static Confusion of(float[][] probabilities, byte[] labels, int classes) {
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < labels.length; i++) {
      int predicted = Scores.best(probabilities[i]);
      if (predicted >= 0) {
        counts[labels[i] & 0xFF][predicted]++;
      }
    }
    return new Confusion(counts);
  }

  /** Share of the examples called {@code label} that are; 0 if none was called so. */
  public double precision(int label) {
    int called = Arrays.stream(counts).mapToInt(row -> row[label]).sum();
    return share(counts[label][label], called);
  }

  /** Share of the examples of {@code label} that were called so; 0 if there are none. */
  public double recall(int label) {
    return share(counts[label][label], support(label));
  }

  /** Harmonic mean of precision and recall; 0 if both are. */
  public double f1(int label) {
    double precision = precision(label);
    double recall = recall(label);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** How many examples are of {@code label}. */
  public int support(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
