package dev.trainyard.server.characters;

import dev.trainyard.server.characters.DrawnCharacter.State;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a collection at most once a second, for any number of people who look. */
@Component
class CountCharacters {
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final JdbcClient jdbc;
  private final Map<UUID, Counted> known = new ConcurrentHashMap<>();

  CountCharacters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * As it was a moment ago.
   *
   * @param states of each label, how many are in each state
   * @param people who drew
   */
  record Counted(long atNanos, Map<Integer, Map<State, Integer>> states, int people) {
    int of(int label, State state) {
      return states.getOrDefault(label, Map.of()).getOrDefault(state, 0);
    }
  }

  Counted of(UUID collection) {
    return known.compute(
        collection,
        (id, before) ->
            before != null && System.nanoTime() - before.atNanos() < FRESH_NANOS
                ? before
                : count(id));
  }

  /** What comes next sees what has just changed. */
  void changed(UUID collection) {
    known.remove(collection);
  }

  private Counted count(UUID collection) {
    Map<Integer, Map<State, Integer>> states = new ConcurrentHashMap<>();
    jdbc.sql(
            """
            select label, state, count(*) as drawings from character_entry
            where collection_id = ? group by label, state
            """)
        .param(collection)
        .query(
            row -> {
              states
                  .computeIfAbsent(row.getInt("label"), label -> new ConcurrentHashMap<>())
                  .put(State.valueOf(row.getString("state")), row.getInt("drawings"));
            });
    int people =
        jdbc.sql("select count(distinct drawer_id) from character_entry where collection_id = ?")
            .param(collection)
            .query(Integer.class)
            .single();
    return new Counted(System.nanoTime(), states, people);
  }
}
