package dev.trainyard.exchange.queue;

import java.util.Collection;

/**
 * Jain's fairness index: (Σx)² / (n Σx²), 1 where all have the same and 1/n where one has all
 * (Jain, Chiu, Hawe, "A Quantitative Measure of Fairness and Discrimination", DEC-TR-301, 1984).
 */
final class Jain {
  private Jain() {}

  /**
   * @param shares of those who have any
   * @param people all of them
   */
  static double index(Collection<Double> shares, int people) {
    double sum = shares.stream().mapToDouble(x -> x).sum();
    double squares = shares.stream().mapToDouble(x -> x * x).sum();
    return sum * sum / (people * squares);
  }
}
