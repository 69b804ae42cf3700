package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.database.PageCursor;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table run. */
final class JdbcRunReader implements RunReader {
  private final JdbcClient jdbc;

  JdbcRunReader(DataSource pool) {
    this.jdbc = Database.of(pool).jdbc();
  }

  @Override
  public Optional<RunRecord> find(RunId run) {
    return jdbc.sql("select * from run where id = :run")
        .param("run", run.value())
        .query(RunRows::record)
        .optional();
  }

  @Override
  public RunPage list(RunQuery query) {
    List<String> where = new ArrayList<>(List.of("true"));
    Map<String, Object> values = new HashMap<>();
    query
        .owner()
        .ifPresent(
            owner -> {
              where.add("owner_id = :owner");
              values.put("owner", owner);
            });
    query
        .workshop()
        .ifPresent(
            workshop -> {
              where.add("workshop_id = :workshop");
              values.put("workshop", workshop);
            });
    if (!query.states().isEmpty()) {
      where.add("state = any(:states)");
      values.put("states", query.states().stream().map(RunState::name).toArray(String[]::new));
    }
    query
        .after()
        .ifPresent(
            cursor -> {
              where.add("(created_at, id) < (:createdAt, :id)");
              values.put("createdAt", cursor.createdAt().atOffset(ZoneOffset.UTC));
              values.put("id", cursor.id());
            });
    List<RunRecord> found =
        jdbc.sql(
                "select * from run where %s order by created_at desc, id desc limit :limit"
                    .formatted(String.join(" and ", where)))
            .params(values)
            .param("limit", query.limit() + 1)
            .query(RunRows::record)
            .list();
    return page(found, query.limit());
  }

  @Override
  public Map<RunState, Long> counts() {
    Map<RunState, Long> counts = new EnumMap<>(RunState.class);
    for (RunState state : RunState.values()) {
      counts.put(state, 0L);
    }
    jdbc.sql("select state, count(*) as runs from run group by state")
        .query(
            row -> {
              counts.put(RunState.valueOf(row.getString("state")), row.getLong("runs"));
            });
    return counts;
  }

  /** One row more than the page holds was asked for, to know whether there is another page. */
  private static RunPage page(List<RunRecord> found, int limit) {
    if (found.size() <= limit) {
      return new RunPage(found, Optional.empty());
    }
    List<RunRecord> runs = found.subList(0, limit);
    RunRecord last = runs.get(limit - 1);
    return new RunPage(runs, Optional.of(new PageCursor(last.createdAt(), last.id().value())));
  }
}
