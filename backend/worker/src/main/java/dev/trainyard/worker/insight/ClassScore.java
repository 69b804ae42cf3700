package dev.trainyard.worker.insight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well one class is told from the others.
 *
 * @param precision share of those taken for this class that are of it; null if there are none
 * @param recall share of this class that was found; null if there are none
 * @param f1 harmonic mean of both; null where one is
 * @param support examples of this class
 */
record ClassScore(String label, Double precision, Double recall, Double f1, int support) {

  /**
   * @param confusion row = true class, column = predicted class
   */
  static List<ClassScore> of(int[][] confusion, List<String> labels) {
    return IntStream.range(0, labels.size())
        .mapToObj(i -> of(confusion, i, labels.get(i)))
        .toList();
  }

  private static ClassScore of(int[][] confusion, int index, String label) {
    int right = confusion[index][index];
    int support = Arrays.stream(confusion[index]).sum();
    int predicted = Arrays.stream(confusion).mapToInt(row -> row[index]).sum();
    return new ClassScore(
        label,
        share(right, predicted),
        share(right, support),
        share(2 * right, predicted + support),
        support);
  }

  private static Double share(int part, int whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
