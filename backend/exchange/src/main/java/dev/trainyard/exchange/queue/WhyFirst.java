package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.queue.PoolLine.Owner;
import dev.trainyard.exchange.queue.PoolLine.Standing;
import dev.trainyard.exchange.queue.PoolLine.Waiting;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Says why others come first: counts the line as it is walked from its front. */
final class WhyFirst {
  private final PoolLine line;
  private final Map<Owner, Integer> own = new HashMap<>();
  private final int[] ofRound = new int[3];
  private final Map<Owner, int[]> ownOfRound = new HashMap<>();
  private int movedUp;

  WhyFirst(PoolLine line) {
    this.line = line;
  }

  /** Of the next run in line; to be asked of each in order. */
  String next(Waiting run) {
    Standing standing = line.owners().getOrDefault(run.owner(), Standing.NEW);
    int mine = own.getOrDefault(run.owner(), 0);
    String why = run.held() ? held(standing) : words(run, mine);
    if (run.movedUp()) {
      movedUp++;
    } else {
      ofRound[run.round()]++;
      ownOfRound.computeIfAbsent(run.owner(), o -> new int[3])[run.round()]++;
    }
    own.merge(run.owner(), 1, Integer::sum);
    return why;
  }

  private static String held(Standing standing) {
    return standing.spent()
        ? "Its owner's minutes of training in this workshop are used up."
        : "Its owner trains %s now, as many as this workshop allows at a time."
            .formatted(runs(standing.running()));
  }

  private String words(Waiting run, int mine) {
    if (run.movedUp()) {
      return movedUp == 0
          ? "An organizer moved it up: it is next."
          : "An organizer moved it up, after %s.".formatted(runs(movedUp));
    }
    int[] mineOfRound = ownOfRound.getOrDefault(run.owner(), new int[3]);
    int earlier = 0;
    for (int round = 0; round < run.round(); round++) {
      earlier += ofRound[round] - mineOfRound[round];
    }
    int same = ofRound[run.round()] - mineOfRound[run.round()];
    StringJoiner parts = new StringJoiner("; ");
    if (movedUp > 0) {
      parts.add("%s moved up by an organizer".formatted(runs(movedUp)));
    }
    if (earlier > 0) {
      parts.add(
          "%s of others, because everybody's %s before anybody's %s"
              .formatted(
                  runs(earlier),
                  run.round() == 1 ? "first run comes" : "first two runs come",
                  run.round() == 1 ? "second" : "third"));
    }
    if (same > 0) {
      parts.add("%s of others who have used less or came earlier".formatted(runs(same)));
    }
    if (mine > 0) {
      parts.add("%s of the same person".formatted(runs(mine)));
    }
    return parts.length() == 0 ? "It is next." : "First come " + parts + ".";
  }

  private static String runs(int number) {
    return number == 1 ? "1 run" : number + " runs";
  }
}
