package dev.trainyard.engine.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which class was taken for which.
 *
 * @param counts decisions by true class (row) and predicted class (column)
 */
public record Confusion(long[][] counts) {

  /** Without a decision so far. */
  static Confusion empty(int classes) {
    return new Confusion(new long[classes][classes]);
  }

  /**
   * Adds one decision.
   *
   * @param predicted −1 if none was made, which counts for nothing
   */
  void count(int label, int predicted) {
    if (predicted >= 0) {
      counts[label][predicted]++;
    }
  }

  /** Decisions that were right. */
  public long right() {
    return IntStream.range(0, counts.length).mapToLong(label -> counts[label][label]).sum();
  }

  /**
   * Intersection over union: of the decisions that are of {@code label} or were called so, the
   * share that is both; NaN if there are none.
   */
  public double iou(int label) {
    return (double) counts[label][label] / (support(label) + called(label) - counts[label][label]);
  }

  /** The mean of {@link #iou} over the classes of which there are some; NaN if there are none. */
  public double meanIou() {
    return IntStream.range(0, counts.length)
        .filter(label -> support(label) > 0)
        .mapToDouble(this::iou)
        .average()
        .orElse(Double.NaN);
  }

  /** Share of the examples called {@code label} that are; 0 if none was called so. */
  public double precision(int label) {
    return share(counts[label][label], called(label));
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

  /** How many are of {@code label}. */
  public long support(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  private long called(int label) {
    return Arrays.stream(counts).mapToLong(row -> row[label]).sum();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
