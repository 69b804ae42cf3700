package dev.trainyard.server.arena;

import dev.trainyard.server.leaderboard.BoardNames;
import dev.trainyard.server.leaderboard.BoardNames.Called;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the arena of a workshop at most once a second, for any number of people who look. */
@Component
class ReadArena {
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int MOST_ROBUST = 10;

  private final ArenaModels models;
  private final Drawings drawings;
  private final BoardNames names;
  private final JdbcClient jdbc;
  private final Map<UUID, Arena> arenas = new ConcurrentHashMap<>();

  ReadArena(ArenaModels models, Drawings drawings, BoardNames names, JdbcClient jdbc) {
    this.models = models;
    this.drawings = drawings;
    this.names = names;
    this.jdbc = jdbc;
  }

  /**
   * An arena as it was a moment ago.
   *
   * @param robust the most robust models first
   */
  record Arena(
      long atNanos,
      List<ArenaModel> models,
      List<Robust> robust,
      int drawings,
      Optional<Drawing> newest,
      Optional<Drawing> hardest,
      Map<UUID, Called> names) {}

  /**
   * How often a model read what was meant.
   *
   * @param asked drawings whose drawer said what they meant
   */
  record Robust(UUID model, UUID owner, String title, String dataset, int right, int asked) {}

  Arena of(UUID workshop) {
    return arenas.compute(
        workshop,
        (id, before) ->
            before != null && System.nanoTime() - before.atNanos() < FRESH_NANOS
                ? before
                : read(workshop));
  }

  /** What comes next sees what has just changed. */
  void changed(UUID workshop) {
    arenas.remove(workshop);
  }

  private Arena read(UUID workshop) {
    List<ArenaModel> now = models.of(workshop);
    List<Robust> robust = robust(workshop);
    Optional<Drawing> newest = drawings.newest(workshop);
    Optional<Drawing> hardest = drawings.hardest(workshop);
    List<UUID> people =
        Stream.of(
                now.stream().map(ArenaModel::owner),
                robust.stream().map(Robust::owner),
                newest.stream().flatMap(ReadArena::peopleOf),
                hardest.stream().flatMap(ReadArena::peopleOf))
            .flatMap(all -> all)
            .distinct()
            .toList();
    return new Arena(
        System.nanoTime(),
        now,
        robust,
        count(workshop),
        newest,
        hardest,
        names.of(workshop, people));
  }

  /** Everybody who is named with a drawing. */
  static Stream<UUID> peopleOf(Drawing drawing) {
    return Stream.concat(
            Stream.of(drawing.drawer()), drawing.answers().stream().map(Drawing.Answer::owner))
        .distinct();
  }

  private int count(UUID workshop) {
    return jdbc.sql("select count(*) from arena_drawing where workshop_id = ?")
        .param(workshop)
        .query(Integer.class)
        .single();
  }

  /**
   * By Laplace's rule of succession: 3 of 3 is less sure than 38 of 40. Nobody is robust after one
   * drawing.
   */
  private List<Robust> robust(UUID workshop) {
    return jdbc.sql(
            """
            select m.id, m.owner_id, m.title, m.dataset,
              count(*) filter (where a.label = d.meant) as hits, count(*) as asked
            from arena_model m
            join arena_answer a on a.model_id = m.id
            join arena_drawing d on d.id = a.drawing_id and d.meant is not null
            where m.workshop_id = ? and m.left_at is null
            group by m.id
            having count(*) > 1
            order by (count(*) filter (where a.label = d.meant) + 1.0) / (count(*) + 2.0) desc,
              avg(a.of_meant) desc, m.joined_at
            limit ?
            """)
        .params(workshop, MOST_ROBUST)
        .query(
            (row, number) ->
                new Robust(
                    row.getObject("id", UUID.class),
                    row.getObject("owner_id", UUID.class),
                    row.getString("title"),
                    row.getString("dataset"),
                    row.getInt("hits"),
                    row.getInt("asked")))
        .list();
  }
}
