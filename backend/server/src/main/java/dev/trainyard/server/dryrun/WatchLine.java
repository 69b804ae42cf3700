package dev.trainyard.server.dryrun;

import dev.trainyard.exchange.queue.Place;
import dev.trainyard.exchange.queue.Start;
import dev.trainyard.server.run.Line;
import dev.trainyard.server.run.LiveWorkers;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/** Looks at the bots' place in the line, and remembers the moment at which it was worst. */
final class WatchLine {
  private final Line line;
  private final LiveWorkers workers;
  private final UUID workshop;
  private Seen peak = Seen.NOTHING;

  WatchLine(Line line, LiveWorkers workers, UUID workshop) {
    this.line = line;
    this.workers = workers;
    this.workshop = workshop;
  }

  /**
   * The line at one moment.
   *
   * @param waiting runs of bots
   * @param workers that are there
   * @param longestSeconds after which the last of them is predicted to start; empty if nothing
   *     waits or nobody could be told
   */
  record Seen(int waiting, int workers, OptionalDouble longestSeconds) {
    static final Seen NOTHING = new Seen(0, 0, OptionalDouble.empty());

    private double badness() {
      return longestSeconds.orElse(-1) + 1e-6 * waiting;
    }
  }

  Seen look() {
    List<Place> bots =
        line.all().stream().filter(place -> place.workshop().equals(workshop)).toList();
    OptionalDouble longest =
        bots.stream().flatMap(bot -> bot.start().stream()).mapToDouble(Start::typical).max();
    Seen now = new Seen(bots.size(), workers.now().devices().size(), longest);
    if (peak == Seen.NOTHING || now.badness() > peak.badness()) {
      peak = now;
    }
    return now;
  }

  Seen peak() {
    return peak;
  }
}
