package dev.trainyard.benchmark.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Two ways of doing the same, by turns in one process, after each was done once to warm up.
 *
 * @param without median of seconds
 * @param with median of seconds
 */
record ByTurns(double without, double with) {

  static ByTurns of(int rounds, Runnable without, Runnable with) {
    without.run();
    with.run();
    List<Double> plain = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      plain.add(seconds(without));
      other.add(seconds(with));
    }
    return new ByTurns(median(plain), median(other));
  }

  double ratio() {
    return with / without;
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return Median.of(seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
