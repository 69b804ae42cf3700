package dev.trainyard.server.leaderboard;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.leaderboard.BoardNames.Called;
import dev.trainyard.server.leaderboard.BoardView.PointView;
import dev.trainyard.server.leaderboard.BoardView.RowView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Reads a board at most once a second and shows it to any number of people. */
@Component
class DescribeBoard {
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int MOST_BOARDS = 50;

  private final EntryTable entries;
  private final BoardNames names;
  private final Map<UUID, Read> boards = new ConcurrentHashMap<>();

  DescribeBoard(EntryTable entries, BoardNames names) {
    this.entries = entries;
    this.names = names;
  }

  private record Read(
      long atNanos,
      Standings standings,
      Map<UUID, Called> names,
      EntryTable.Counts counts,
      int examples) {

    BoardView seenBy(Person person) {
      return new BoardView(
          standings.rows().stream()
              .map(
                  row ->
                      new RowView(row.rank(), row.tied(), row.entries(), point(row.best(), person)))
              .toList(),
          points(standings.byParameters(), person),
          points(standings.bySeconds(), person),
          points(standings.leads(), person),
          counts.waiting());
    }

    private List<PointView> points(List<Entry> all, Person person) {
      return all.stream().map(entry -> point(entry, person)).toList();
    }

    private PointView point(Entry entry, Person person) {
      Called called = names.get(entry.owner());
      double accuracy = Standings.accuracy(entry, examples);
      Entry.Score score = Standings.score(entry);
      return new PointView(
          called.number(),
          called.shown(),
          person.organizes() ? called.real() : null,
          entry.owner().equals(person.id()),
          entry.architecture().orElse(null),
          entry.epoch(),
          accuracy,
          Accuracy.standardError(accuracy, examples),
          score.parameters(),
          score.seconds().orElse(null),
          score.at());
    }
  }

  BoardView of(Challenge challenge, Person person) {
    if (boards.size() > MOST_BOARDS) {
      boards.clear();
    }
    return boards
        .compute(
            challenge.id(),
            (id, before) ->
                before != null && System.nanoTime() - before.atNanos() < FRESH_NANOS
                    ? before
                    : read(challenge))
        .seenBy(person);
  }

  private Read read(Challenge challenge) {
    List<Entry> scored = entries.scored(challenge.id());
    return new Read(
        System.nanoTime(),
        Standings.of(scored, challenge.examples()),
        names.of(challenge.workshop(), scored.stream().map(Entry::owner).distinct().toList()),
        entries.counts(challenge.id()),
        challenge.examples());
  }
}
