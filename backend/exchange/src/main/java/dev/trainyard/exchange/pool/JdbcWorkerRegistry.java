package dev.trainyard.exchange.pool;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table worker. */
final class JdbcWorkerRegistry implements WorkerRegistry {
  private final JdbcClient jdbc;
  private final Database database;
  private final PoolSettings settings;

  JdbcWorkerRegistry(DataSource pool, PoolSettings settings) {
    this.database = Database.of(pool);
    this.jdbc = database.jdbc();
    this.settings = settings;
  }

  @Override
  public void register(WorkerInfo worker) {
    database.inTransaction(
        () -> {
          forgetLongLost();
          jdbc.sql(
                  """
                  insert into worker (id, name, host, pid, engine, device, device_words, labels, state, started_at, seen_at)
                  values (:id, :name, :host, :pid, :engine, :device::jsonb, :words, :labels, 'IDLE', now(), now())
                  on conflict (id) do update set
                    name = excluded.name, host = excluded.host, pid = excluded.pid,
                    engine = excluded.engine, device = excluded.device, device_words = excluded.device_words, labels = excluded.labels,
                    state = excluded.state, run_id = null, started_at = excluded.started_at, seen_at = excluded.seen_at
                  """)
              .param("id", worker.id().value())
              .param("name", worker.name())
              .param("host", worker.host())
              .param("pid", worker.pid())
              .param("engine", worker.engine())
              .param("device", DeviceText.write(worker.device()))
              .param("words", worker.kind().device())
              .param("labels", worker.labels().toArray(String[]::new))
              .update();
          Bell.ring(jdbc, new Ring.PoolChanged());
        });
  }

  @Override
  public boolean seen(WorkerId worker, WorkerState state, Optional<RunId> run) {
    if (state == WorkerState.LOST || state == WorkerState.DRAINED) {
      throw new IllegalArgumentException("A worker tells that it is idle, trains or drains.");
    }
    UUID runId = run.map(RunId::value).orElse(null);
    return database.transaction(
        () -> {
          boolean news = change(worker, state, runId);
          if (news) {
            Bell.ring(jdbc, new Ring.PoolChanged());
          }
          return news || touch(worker);
        });
  }

  @Override
  public boolean orderDrain(WorkerId worker, boolean drain) {
    return database.transaction(
        () -> {
          boolean known =
              jdbc.sql("update worker set drain_wanted = :drain where id = :id")
                      .param("drain", drain)
                      .param("id", worker.value())
                      .update()
                  > 0;
          Bell.ring(jdbc, new Ring.PoolChanged());
          Bell.ring(jdbc, new Ring.QueueChanged());
          return known;
        });
  }

  @Override
  public void gone(WorkerId worker) {
    database.inTransaction(
        () -> {
          int gone =
              jdbc.sql("delete from worker where id = :id").param("id", worker.value()).update();
          if (gone > 0) {
            Bell.ring(jdbc, new Ring.PoolChanged());
          }
        });
  }

  @Override
  public List<WorkerRecord> list() {
    return jdbc.sql(
            """
            select *, seen_at < now() - :lost * interval '1 millisecond' as lost from worker
            where seen_at >= now() - :forgotten * interval '1 millisecond'
            order by name, id
            """)
        .param("lost", settings.lostAfter().toMillis())
        .param("forgotten", settings.forgottenAfter().toMillis())
        .query(JdbcWorkerRegistry::worker)
        .list();
  }

  /** Whether the worker does something else than it did, or was lost until now. */
  private boolean change(WorkerId worker, WorkerState state, UUID run) {
    return jdbc.sql(
                """
            update worker set state = :state, run_id = (select id from run where id = :run), seen_at = now()
            where id = :id and (state <> :state or run_id is distinct from :run
                                or seen_at < now() - :lost * interval '1 millisecond')
            """)
            .param("state", state.name())
            .param("run", run, Types.OTHER)
            .param("id", worker.value())
            .param("lost", settings.lostAfter().toMillis())
            .update()
        > 0;
  }

  private boolean touch(WorkerId worker) {
    return jdbc.sql("update worker set seen_at = now() where id = :id")
            .param("id", worker.value())
            .update()
        > 0;
  }

  private void forgetLongLost() {
    jdbc.sql("delete from worker where seen_at < now() - :forgotten * interval '1 millisecond'")
        .param("forgotten", settings.forgottenAfter().toMillis())
        .update();
  }

  private static WorkerRecord worker(ResultSet row, int number) throws SQLException {
    WorkerInfo info =
        new WorkerInfo(
            new WorkerId(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("host"),
            row.getLong("pid"),
            DeviceText.read(row.getString("device")),
            List.of((String[]) row.getArray("labels").getArray()));
    return new WorkerRecord(
        info,
        state(row),
        Optional.ofNullable(row.getObject("run_id", UUID.class)).map(RunId::new),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }

  private static WorkerState state(ResultSet row) throws SQLException {
    if (row.getBoolean("lost")) {
      return WorkerState.LOST;
    }
    WorkerState told = WorkerState.valueOf(row.getString("state"));
    if (!row.getBoolean("drain_wanted")) {
      return told;
    }
    return told == WorkerState.IDLE ? WorkerState.DRAINED : WorkerState.DRAINING;
  }
}
