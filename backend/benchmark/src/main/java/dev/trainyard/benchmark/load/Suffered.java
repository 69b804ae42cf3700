package dev.trainyard.benchmark.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fault and what it hit.
 *
 * @param undone after how long everything ran again
 * @param hit runs
 */
record Suffered(Fault fault, Instant at, Duration undone, List<String> hit) {
  static final String HEAD =
      """
      | | after | what | undone after | runs hit | first of them measures again | last of them |
      |--:|--:|---|--:|--:|--:|--:|
      """;

  /** A row of a table that begins with {@link #HEAD}. */
  String row(int number, Instant begin, Arrived arrived) {
    List<Duration> pauses =
        hit.stream()
            .map(run -> arrived.after(run, at))
            .flatMap(Optional::stream)
            .map(now -> Duration.between(at, now))
            .sorted()
            .toList();
    return "| %d | %s | %s | %s | %d | %s | %s |\n"
        .formatted(
            number,
            seconds(Duration.between(begin, at)),
            fault.words(),
            seconds(undone),
            hit.size(),
            pauses.isEmpty() ? "–" : seconds(pauses.get(0)),
            pauses.isEmpty() ? "–" : seconds(pauses.get(pauses.size() - 1)));
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1e3);
  }
}
