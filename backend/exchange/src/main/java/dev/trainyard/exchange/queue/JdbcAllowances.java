package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables allowance and owner_use. */
final class JdbcAllowances implements Allowances {
  private final Database database;
  private final JdbcClient jdbc;

  JdbcAllowances(DataSource pool) {
    this.database = Database.of(pool);
    this.jdbc = database.jdbc();
  }

  @Override
  public Allowance of(UUID workshop) {
    return read(jdbc, workshop);
  }

  static Allowance read(JdbcClient jdbc, UUID workshop) {
    return jdbc.sql("select * from allowance where workshop_id = ?")
        .param(workshop)
        .query(JdbcAllowances::allowance)
        .optional()
        .orElse(Allowance.UNLIMITED);
  }

  @Override
  public void set(UUID workshop, Allowance allowance) {
    database.inTransaction(
        () -> {
          jdbc.sql(
                  """
                  insert into allowance (workshop_id, running, queued, minutes, storage_bytes)
                  values (:workshop, :running, :queued, :minutes, :storage)
                  on conflict (workshop_id) do update set
                    running = excluded.running, queued = excluded.queued,
                    minutes = excluded.minutes, storage_bytes = excluded.storage_bytes
                  """)
              .param("workshop", workshop)
              .param("running", OrNull.of(allowance.running()), Types.INTEGER)
              .param("queued", OrNull.of(allowance.queued()), Types.INTEGER)
              .param("minutes", OrNull.of(allowance.minutes()), Types.INTEGER)
              .param("storage", OrNull.of(allowance.storageBytes()), Types.BIGINT)
              .update();
          Bell.ring(jdbc, new Ring.QueueChanged());
        });
  }

  @Override
  public Use used(UUID owner, UUID workshop) {
    return read(jdbc, owner, workshop);
  }

  static Use read(JdbcClient jdbc, UUID owner, UUID workshop) {
    return jdbc.sql(
            """
            select (select count(*) from run
                    where owner_id = :owner and workshop_id = :workshop and state = 'RUNNING') as running,
                   (select count(*) from run
                    where owner_id = :owner and workshop_id = :workshop and state = 'QUEUED') as queued,
                   coalesce(used.seconds, 0) as seconds,
                   use_seconds(used.level, now()) as recent,
                   (select coalesce(sum(bytes), 0) from artifact join run on run.id = run_id
                    where owner_id = :owner and workshop_id = :workshop) as storage
            from (select 1) one
            left join owner_use used on owner_id = :owner and workshop_id = :workshop
            """)
        .param("owner", owner)
        .param("workshop", workshop)
        .query(
            (row, number) ->
                new Use(
                    row.getInt("running"),
                    row.getInt("queued"),
                    row.getDouble("seconds"),
                    row.getDouble("recent"),
                    row.getLong("storage")))
        .single();
  }

  private static Allowance allowance(ResultSet row, int number) throws SQLException {
    long storage = row.getLong("storage_bytes");
    OptionalLong storageBytes = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(storage);
    return new Allowance(
        count(row, "running"), count(row, "queued"), count(row, "minutes"), storageBytes);
  }

  private static OptionalInt count(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
