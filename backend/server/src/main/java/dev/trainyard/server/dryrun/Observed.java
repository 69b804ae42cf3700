package dev.trainyard.server.dryrun;

import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.server.operations.Latencies;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all bots of one dry run saw, together. */
final class Observed {
  private static final int MOST_WORDS = 10;

  private final Map<Step, Latencies> times = new EnumMap<>(Step.class);
  private final Map<Step, Long> failures = new EnumMap<>(Step.class);
  private final Set<String> words = new LinkedHashSet<>();
  private int signedIn;
  private int sockets;
  private int submitted;
  private int started;
  private int finished;
  private long measurements;
  private boolean clockAhead;

  /** What a bot's life is counted by. */
  enum Event {
    SIGNED_IN,
    SOCKET_OPEN,
    SOCKET_GONE,
    SUBMITTED,
    STARTED,
    FINISHED
  }

  synchronized void took(Step step, double millis) {
    times.computeIfAbsent(step, one -> new Latencies()).add(millis);
  }

  /** A measurement has reached a socket; one from the future is a clock that is not right. */
  synchronized void measured(double millis) {
    measurements++;
    clockAhead |= millis < -CLOCKS_AGREE_MILLIS;
    took(Step.EMIT, millis);
  }

  private static final double CLOCKS_AGREE_MILLIS = 50;

  synchronized void failed(Step step, String why) {
    failures.merge(step, 1L, Long::sum);
    if (words.size() < MOST_WORDS) {
      words.add(why);
    }
  }

  synchronized void happened(Event event) {
    switch (event) {
      case SIGNED_IN -> signedIn++;
      case SOCKET_OPEN -> sockets++;
      case SOCKET_GONE -> sockets--;
      case SUBMITTED -> submitted++;
      case STARTED -> started++;
      case FINISHED -> finished++;
    }
  }

  synchronized Latencies times(Step step) {
    Latencies copy = new Latencies();
    copy.add(times.getOrDefault(step, new Latencies()));
    return copy;
  }

  synchronized long failures(Step step) {
    return failures.getOrDefault(step, 0L);
  }

  synchronized int errors() {
    return (int) failures.values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized List<String> errorWords() {
    return List.copyOf(words);
  }

  synchronized int signedIn() {
    return signedIn;
  }

  synchronized boolean clockAhead() {
    return clockAhead;
  }

  synchronized Report.Runs runs() {
    return new Report.Runs(submitted, started, finished, measurements);
  }

  synchronized Progress progress(String phase, double seconds, WatchLine.Seen line) {
    return new Progress(
        phase,
        seconds,
        signedIn,
        sockets,
        (int) times.getOrDefault(Step.PAGE, new Latencies()).count(),
        submitted,
        finished,
        line.waiting(),
        measurements,
        errors(),
        OrNull.of(line.longestSeconds()));
  }
}
