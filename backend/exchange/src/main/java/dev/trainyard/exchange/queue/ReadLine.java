package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.database.SqlFile;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerKind;
import dev.trainyard.exchange.queue.PoolLine.Arrivals;
import dev.trainyard.exchange.queue.PoolLine.Owner;
import dev.trainyard.exchange.queue.PoolLine.Standing;
import dev.trainyard.exchange.queue.PoolLine.Waiting;
import dev.trainyard.exchange.queue.PoolLine.Working;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the pool as it is at one moment. Inside a transaction. */
final class ReadLine {
  private static final String LINE =
      SqlFile.read(ReadLine.class, "line.sql").formatted(Fairness.LINE);

  /** So long is "of late", in seconds. */
  private static final int LATELY = 600;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final PoolSettings pool;

  ReadLine(JdbcClient jdbc, PoolSettings pool) {
    this.jdbc = jdbc;
    this.pool = pool;
  }

  PoolLine now() {
    List<Working> workers = workers();
    Map<String, WorkerKind> kinds = new HashMap<>();
    workers.forEach(
        worker -> kinds.put(worker.kind().engine() + " " + worker.kind().device(), worker.kind()));
    List<Waiting> waiting = jdbc.sql(LINE).query((row, number) -> waiting(row, kinds)).list();
    return new PoolLine(waiting, workers, owners(), arrivals());
  }

  private List<Working> workers() {
    return jdbc.sql(
            """
            select worker.engine, worker.device_words, worker.labels, run.owner_id, run.workshop_id, run.short,
                   case when run.id is null then 0
                        else coalesce(run.seconds_left,
                                      greatest(coalesce(run.expected_seconds, :unknown)
                                                 - extract(epoch from now() - run.leased_at), 3)) end as left_over,
                   run.seconds_left is not null as told
            from worker
            left join run on run.worker_id = worker.id and run.state = 'RUNNING'
            where %s
            order by worker.name, worker.id
            """
                .formatted(LiveWorker.SQL))
        .param("unknown", QueueSettings.UNKNOWN_SECONDS)
        .param("lost", pool.lostAfter().toMillis())
        .query(ReadLine::worker)
        .list();
  }

  private static Working worker(ResultSet row, int number) throws SQLException {
    boolean free = row.getObject("owner_id") == null;
    double left = row.getDouble("left_over");
    return new Working(
        new WorkerKind(row.getString("engine"), row.getString("device_words")),
        List.of((String[]) row.getArray("labels").getArray()),
        Double.isFinite(left) ? left : QueueSettings.UNKNOWN_SECONDS,
        free ? null : owner(row),
        row.getBoolean("short"),
        row.getBoolean("told"));
  }

  private Map<Owner, Standing> owners() {
    Map<Owner, Standing> owners = new HashMap<>();
    jdbc.sql(
            """
            select owner_use.owner_id, owner_use.workshop_id, owner_use.started,
                   use_seconds(owner_use.level, now()) as used, count(run.id) as running,
                   allowance.running as allowed,
                   coalesce(owner_use.seconds >= 60.0 * allowance.minutes, false) as spent
            from owner_use
            left join run on run.owner_id = owner_use.owner_id
                         and run.workshop_id = owner_use.workshop_id and run.state = 'RUNNING'
            left join allowance on allowance.workshop_id = owner_use.workshop_id
            group by owner_use.owner_id, owner_use.workshop_id, allowance.running, allowance.minutes
            """)
        .query(
            row -> {
              owners.put(owner(row), standing(row));
            });
    return owners;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    int allowed = row.getInt("allowed");
    OptionalInt bound = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(allowed);
    return new Standing(
        row.getInt("started"),
        row.getDouble("used"),
        row.getInt("running"),
        bound,
        row.getBoolean("spent"));
  }

  private Arrivals arrivals() {
    return jdbc.sql(
            """
            select (select count(*) from run where created_at > now() - :lately * interval '1 second') as created,
                   (select count(*) from run where finished_at > now() - :lately * interval '1 second'
                                               and started_at is not null) as ended
            """)
        .param("lately", LATELY)
        .query(
            (row, number) ->
                new Arrivals(
                    (double) row.getInt("created") / LATELY, (double) row.getInt("ended") / LATELY))
        .single();
  }

  private static Waiting waiting(ResultSet row, Map<String, WorkerKind> kinds) throws SQLException {
    OptionalDouble expected = RunRows.number(row, "expected_seconds");
    Map<WorkerKind, Double> seconds = new HashMap<>();
    String told = row.getString("seconds");
    if (told != null) {
      JSON.readValue(told, new TypeReference<Map<String, Double>>() {})
          .forEach((kind, value) -> putIfKnown(seconds, kinds.get(kind), value));
    }
    return new Waiting(
        RunRows.id(row, 0),
        row.getString("title"),
        owner(row),
        row.getInt("position"),
        row.getBoolean("held"),
        row.getInt("round"),
        row.getBoolean("moved_up"),
        row.getString("engine_wanted"),
        Optional.ofNullable(row.getString("label_wanted")),
        row.getBoolean("short"),
        expected,
        seconds);
  }

  private static void putIfKnown(Map<WorkerKind, Double> seconds, WorkerKind kind, Double value) {
    if (Objects.nonNull(kind)) {
      seconds.put(kind, value);
    }
  }

  private static Owner owner(ResultSet row) throws SQLException {
    return new Owner(
        row.getObject("owner_id", UUID.class), row.getObject("workshop_id", UUID.class));
  }
}
