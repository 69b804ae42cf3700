package dev.trainyard.benchmark.engine;

import java.util.Arrays;

/** The middle of some numbers: a disturbed round counts no more than any other. */
final class Median {
  private Median() {}

  /** Of an even number of them the mean of the middle two. */
  static double of(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
