package dev.trainyard.exchange.artifact;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import dev.trainyard.exchange.queue.HoldRun;
import dev.trainyard.exchange.queue.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table artifact. */
final class JdbcArtifactLog implements ArtifactLog {
  private final JdbcClient jdbc;
  private final Database database;

  JdbcArtifactLog(DataSource pool) {
    this.database = Database.of(pool);
    this.jdbc = database.jdbc();
  }

  @Override
  public Optional<String> record(
      Lease lease, String name, String contentType, long bytes, String sha256, String key) {
    return database.transaction(
        () -> {
          HoldRun.by(jdbc, lease);
          Optional<String> earlier = find(lease.run(), name).map(Artifact::key);
          jdbc.sql(
                  """
                  insert into artifact (run_id, name, content_type, bytes, sha256, key, created_at)
                  values (:run, :name, :contentType, :bytes, :sha256, :key, now())
                  on conflict (run_id, name) do update set
                    content_type = excluded.content_type, bytes = excluded.bytes,
                    sha256 = excluded.sha256, key = excluded.key, created_at = excluded.created_at
                  """)
              .param("run", lease.run().value())
              .param("name", name)
              .param("contentType", contentType)
              .param("bytes", bytes)
              .param("sha256", sha256)
              .param("key", key)
              .update();
          Bell.ring(jdbc, new Ring.ArtifactStored(lease.run(), name));
          return earlier.filter(old -> !old.equals(key));
        });
  }

  @Override
  public Optional<String> forget(Lease lease, String name) {
    return database.transaction(
        () -> {
          HoldRun.by(jdbc, lease);
          return jdbc.sql("delete from artifact where run_id = :run and name = :name returning key")
              .param("run", lease.run().value())
              .param("name", name)
              .query(String.class)
              .optional();
        });
  }

  @Override
  public List<Artifact> of(RunId run) {
    return jdbc.sql("select * from artifact where run_id = :run order by name")
        .param("run", run.value())
        .query(JdbcArtifactLog::artifact)
        .list();
  }

  @Override
  public Optional<Artifact> find(RunId run, String name) {
    return jdbc.sql("select * from artifact where run_id = :run and name = :name")
        .param("run", run.value())
        .param("name", name)
        .query(JdbcArtifactLog::artifact)
        .optional();
  }

  private static Artifact artifact(ResultSet row, int number) throws SQLException {
    return new Artifact(
        row.getString("name"),
        row.getString("content_type"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getString("key"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
