package dev.trainyard.benchmark.platform;

import java.time.Duration;
import java.util.List;

/** Of measured times, in milliseconds. */
record Percentiles(int count, long p50, long p95, long max) {

  static Percentiles of(List<Duration> times) {
    List<Long> sorted = times.stream().map(Duration::toMillis).sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured.");
    }
    return new Percentiles(
        sorted.size(), at(sorted, 0.50), at(sorted, 0.95), sorted.get(sorted.size() - 1));
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** A row of a Markdown table, with the bound that p95 is held against. */
  String row(String what, long bound) {
    return "| %s | %d | %d ms | %d ms | %d ms | %d ms | %.2f |"
        .formatted(what, count, p50, p95, max, bound, (double) p95 / bound);
  }
}
