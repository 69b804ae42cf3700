package dev.trainyard.server.dryrun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table dry_run. Times are the database's clock. */
@Component
class DryRunTable {
  private static final String SELECT =
      "select d.*, p.display_name from dry_run d join account p on p.id = d.by_id ";

  private final JdbcClient database;
  private final JsonMapper json;

  DryRunTable(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @return false if another one goes on
   */
  boolean insert(UUID id, UUID by, NewDryRunBody body, String server) {
    return database
            .sql(
                """
                insert into dry_run (id, by_id, participants, minutes, network, state, words, server,
                                     seen_at, started_at)
                values (?, ?, ?, ?, ?, 'RUNNING', 'It goes on.', ?, clock_timestamp(), clock_timestamp())
                on conflict ((true)) where state = 'RUNNING' do nothing
                """)
            .params(id, by, body.participants(), body.minutes(), body.network().name(), server)
            .update()
        > 0;
  }

  Optional<DryRun> find(UUID id) {
    return database.sql(SELECT + "where d.id = ?").param(id).query(this::row).optional();
  }

  /** Newest first. */
  List<DryRun> list(int limit) {
    return database
        .sql(SELECT + "order by d.started_at desc, d.id limit ?")
        .param(limit)
        .query(this::row)
        .list();
  }

  void botsAreIn(UUID id, UUID workshop) {
    database.sql("update dry_run set workshop_id = ? where id = ?").params(workshop, id).update();
  }

  void botsAreGone(UUID id) {
    database.sql("update dry_run set workshop_id = null where id = ?").param(id).update();
  }

  /**
   * Its server lives, and this is how far it is.
   *
   * @return false if it is to end: somebody stopped it, or it was given up for dead
   */
  boolean tell(UUID id, Progress progress) {
    return database
        .sql(
            """
            update dry_run set seen_at = clock_timestamp(), progress = ?::jsonb
            where id = ? and state = 'RUNNING'
            returning not stop_requested
            """)
        .params(json.writeValueAsString(progress), id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void requestStop(UUID id) {
    database
        .sql("update dry_run set stop_requested = true where id = ? and state = 'RUNNING'")
        .param(id)
        .update();
  }

  /** Does nothing to one that is over. */
  void finish(UUID id, DryRunState state, String words, Optional<Report> report) {
    database
        .sql(
            """
            update dry_run set state = ?, words = ?, report = ?::jsonb, finished_at = clock_timestamp()
            where id = ? and state = 'RUNNING'
            """)
        .params(state.name(), words, report.map(json::writeValueAsString).orElse(null), id)
        .update();
  }

  /** Whatever goes on without a word from its server for so long is broken. */
  int breakSilent(Duration patience, String words) {
    return database
        .sql(
            """
            update dry_run set state = 'BROKEN', words = ?, finished_at = clock_timestamp()
            where state = 'RUNNING' and seen_at < clock_timestamp() - make_interval(secs => ?)
            """)
        .params(words, patience.toSeconds())
        .update();
  }

  /** Those that are over and whose bots are still there. */
  List<DryRun> withBotsLeft() {
    return database
        .sql(SELECT + "where d.state <> 'RUNNING' and d.workshop_id is not null")
        .query(this::row)
        .list();
  }

  void delete(UUID id) {
    database
        .sql("delete from dry_run where id = ? and state <> 'RUNNING' and workshop_id is null")
        .param(id)
        .update();
  }

  private DryRun row(ResultSet row, int number) throws SQLException {
    return new DryRun(
        row.getObject("id", UUID.class),
        row.getString("display_name"),
        row.getInt("participants"),
        row.getInt("minutes"),
        BotNetwork.valueOf(row.getString("network")),
        DryRunState.valueOf(row.getString("state")),
        row.getString("words"),
        row.getString("server"),
        time(row, "started_at").orElseThrow(),
        time(row, "finished_at"),
        Optional.ofNullable(row.getObject("workshop_id", UUID.class)),
        read(row, "progress", Progress.class),
        read(row, "report", Report.class));
  }

  private <T> Optional<T> read(ResultSet row, String column, Class<T> type) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(text -> json.readValue(text, type));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
