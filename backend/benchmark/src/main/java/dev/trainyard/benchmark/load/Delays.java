package dev.trainyard.benchmark.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts times by their milliseconds; millions of them need no more room than a few. */
final class Delays {
  static final String HEAD =
      """
      | what | count | p50 | p95 | p99 | max | bounds | measured / bound |
      |---|--:|--:|--:|--:|--:|---|---|
      """;

  /** Times above this count as this. */
  private static final int LONGEST = 120_000;

  private final AtomicLongArray counts = new AtomicLongArray(LONGEST + 1);

  void add(Duration time) {
    counts.incrementAndGet((int) Math.max(0, Math.min(LONGEST, time.toMillis())));
  }

  long count() {
    long all = 0;
    for (int i = 0; i <= LONGEST; i++) {
      all += counts.get(i);
    }
    return all;
  }

  /** The milliseconds that this share of all times did not exceed. */
  long at(double share) {
    long needed = (long) Math.ceil(share * count());
    long seen = 0;
    for (int i = 0; i <= LONGEST; i++) {
      seen += counts.get(i);
      if (seen >= needed) {
        return i;
      }
    }
    return LONGEST;
  }

  /** A row of a table that begins with {@link #HEAD}, held against a bound on p95. */
  String row(String what, long p95) {
    return row(what, "p95 %d ms".formatted(p95), "%.2f".formatted((double) at(0.95) / p95));
  }

  /** The same with a bound on p99 as well. */
  String row(String what, long p95, long p99) {
    return row(
        what,
        "p95 %d ms, p99 %d ms".formatted(p95, p99),
        "%.2f, %.2f".formatted((double) at(0.95) / p95, (double) at(0.99) / p99));
  }

  private String row(String what, String bounds, String ratios) {
    return "| %s | %d | %d ms | %d ms | %d ms | %d ms | %s | %s |\n"
        .formatted(what, count(), at(0.5), at(0.95), at(0.99), at(1), bounds, ratios);
  }
}
