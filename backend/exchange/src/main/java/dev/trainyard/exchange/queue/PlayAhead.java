package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * When the runs that wait start: the line is played ahead many times, each time with other luck,
 * and the median and the ninth decile of the starts are told. The luck is the same each time, so
 * that what people see does not flicker.
 */
final class PlayAhead {
  private static final int GAMES = 40;

  /** One game in so many has everybody come who came of late; in the others, as many as end. */
  private static final int BUSY = 4;

  /** So many of the first in line are played; nobody could be told more of those behind them. */
  static final int MOST = 1000;

  private PlayAhead() {}

  /** In seconds from now; runs too far back have none. */
  static Map<RunId, Start> starts(PoolLine line) {
    PoolLine played = line.first(MOST);
    if (played.workers().isEmpty() || played.waiting().isEmpty()) {
      return Map.of();
    }
    Map<RunId, double[]> samples = new HashMap<>();
    for (int game = 0; game < GAMES; game++) {
      int number = game;
      new Game(played, played.arrivals().perSecond(game % BUSY == 0), new SplittableRandom(game))
          .play()
          .forEach((run, at) -> samples.computeIfAbsent(run, r -> new double[GAMES])[number] = at);
    }
    Map<RunId, Start> starts = new LinkedHashMap<>();
    played.waiting().stream()
        .map(PoolLine.Waiting::run)
        .filter(samples::containsKey)
        .forEach(run -> starts.put(run, start(samples.get(run))));
    return starts;
  }

  private static Start start(double[] at) {
    Arrays.sort(at);
    return new Start(at[GAMES / 2], at[GAMES * 9 / 10]);
  }
}
