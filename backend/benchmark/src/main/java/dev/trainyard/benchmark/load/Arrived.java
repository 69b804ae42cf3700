package dev.trainyard.benchmark.load;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** When sockets got which measurement. */
final class Arrived implements RunSocket.Arrivals {
  private final Map<String, Queue<Row>> rows = new ConcurrentHashMap<>();
  private volatile Instant newest = Instant.EPOCH;

  private record Row(Instant measured, Instant now) {}

  @Override
  public void arrived(String run, Instant measured, Instant now) {
    rows.computeIfAbsent(run, id -> new ConcurrentLinkedQueue<>()).add(new Row(measured, now));
    newest = newest.isAfter(measured) ? newest : measured;
  }

  /** When the newest measurement that arrived anywhere was made. */
  Instant newest() {
    return newest;
  }

  /** When the first row of this run arrived that was measured after a moment. */
  Optional<Instant> after(String run, Instant moment) {
    return rows.getOrDefault(run, new ConcurrentLinkedQueue<>()).stream()
        .filter(row -> row.measured().isAfter(moment))
        .map(Row::now)
        .min(Instant::compareTo);
  }
}
