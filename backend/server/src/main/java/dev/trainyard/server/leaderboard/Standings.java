package dev.trainyard.server.leaderboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * Where everybody stands, from all that was scored.
 *
 * @param rows one for each person, the best first
 * @param byParameters models that none beats with as few parameters, by ascending parameters
 * @param bySeconds models that none beats within as many seconds, by ascending seconds
 * @param leads models that were better than all before them, as they came
 */
record Standings(
    List<Row> rows, List<Entry> byParameters, List<Entry> bySeconds, List<Entry> leads) {

  /**
   * Somebody's best model.
   *
   * @param rank 1 + the people whose best model is better by more than chance
   * @param tied whether others have the same rank
   * @param entries that were scored of this person
   */
  record Row(int rank, boolean tied, Entry best, int entries) {}

  /**
   * @param scored in the order in which they were
   */
  static Standings of(List<Entry> scored, int examples) {
    ToDoubleFunction<Entry> accuracy = entry -> accuracy(entry, examples);
    return new Standings(
        rows(scored),
        front(scored, entry -> score(entry).parameters(), accuracy),
        front(
            scored.stream().filter(entry -> score(entry).seconds().isPresent()).toList(),
            entry -> score(entry).seconds().orElseThrow(),
            accuracy),
        leads(scored, accuracy));
  }

  static Entry.Score score(Entry entry) {
    return entry.score().orElseThrow();
  }

  static double accuracy(Entry entry, int examples) {
    return Accuracy.rounded(score(entry).correct(), examples);
  }

  private static List<Row> rows(List<Entry> scored) {
    Map<UUID, Entry> best = new LinkedHashMap<>();
    Map<UUID, Integer> entries = new LinkedHashMap<>();
    for (Entry entry : scored) {
      entries.merge(entry.owner(), 1, Integer::sum);
      best.merge(entry.owner(), entry, Standings::better);
    }
    List<Row> rows = new ArrayList<>();
    for (Entry one : best.values()) {
      rows.add(new Row(rank(one, best.values()), false, one, entries.get(one.owner())));
    }
    Map<Integer, Integer> sharing = new LinkedHashMap<>();
    rows.forEach(row -> sharing.merge(row.rank(), 1, Integer::sum));
    return rows.stream()
        .sorted(
            Comparator.comparingInt(Row::rank)
                .thenComparing(row -> -score(row.best()).correct())
                .thenComparing(row -> score(row.best()).at()))
        .map(row -> new Row(row.rank(), sharing.get(row.rank()) > 1, row.best(), row.entries()))
        .toList();
  }

  /** The earlier one of two that are equally good. */
  private static Entry better(Entry one, Entry later) {
    return score(later).correct() > score(one).correct() ? later : one;
  }

  private static int rank(Entry one, Collection<Entry> all) {
    return 1
        + (int)
            all.stream()
                .filter(other -> Accuracy.isBetter(score(other).hits(), score(one).hits()))
                .count();
  }

  private static List<Entry> front(
      List<Entry> scored, ToDoubleFunction<Entry> cost, ToDoubleFunction<Entry> accuracy) {
    List<Entry> front = new ArrayList<>();
    scored.stream()
        .sorted(
            Comparator.comparingDouble(cost)
                .thenComparing(Comparator.comparingDouble(accuracy).reversed()))
        .forEach(entry -> addIfBetter(front, entry, accuracy));
    return front;
  }

  private static List<Entry> leads(List<Entry> scored, ToDoubleFunction<Entry> accuracy) {
    List<Entry> leads = new ArrayList<>();
    scored.forEach(entry -> addIfBetter(leads, entry, accuracy));
    return leads;
  }

  private static void addIfBetter(
      List<Entry> ascending, Entry entry, ToDoubleFunction<Entry> accuracy) {
    if (ascending.isEmpty()
        || accuracy.applyAsDouble(entry)
            > accuracy.applyAsDouble(ascending.get(ascending.size() - 1))) {
      ascending.add(entry);
    }
  }
}
