package dev.trainyard.server.room;

import dev.trainyard.engine.run.RunState;
import dev.trainyard.server.room.PersonFacts.Here;
import dev.trainyard.server.room.PersonFacts.NewestRun;
import dev.trainyard.server.room.PersonFacts.RaisedAt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the rows say of everybody in a workshop, in one statement. */
@Component
class ReadRadar {
  /** Three heartbeats of a browser. */
  private static final String ONLINE =
      "left_at is null and seen_at > now() - interval '45 seconds'";

  /** NaN and infinities are greater than every number, but for the one that is less than all. */
  private static final String NOT_FINITE = "%1$s >= 'infinity' or %1$s = '-infinity'";

  private static final String SELECT =
      """
      select a.id, a.display_name,
             p.came_at, p.seen_at, p.path, p.step, coalesce(p.%s, false) as online,
             coalesce(c.running, 0) as running, coalesce(c.waiting, 0) as waiting,
             r.id as run_id, r.title, r.state, r.created_at, r.since,
             coalesce(r.failure_kind = 'diverged', false)
               or coalesce(%s, false) or coalesce(%s, false) as diverged,
             h.id as hand_id, h.raised_at
      from membership m
      join account a on a.id = m.account_id
      left join presence p on p.account_id = a.id and p.workshop_id = m.workshop_id
      left join hand h on h.account_id = a.id and h.workshop_id = m.workshop_id
                      and h.closed_at is null and h.answered_at is null
      left join lateral (
        select count(*) filter (where state = 'RUNNING') as running,
               count(*) filter (where state in ('QUEUED', 'PAUSED')) as waiting
        from run where owner_id = a.id and workshop_id = m.workshop_id
      ) c on true
      left join lateral (
        select id, title, state, created_at, failure_kind, train_loss,
               coalesce(finished_at, case when state = 'RUNNING' then started_at end, created_at)
                 as since
        from run where owner_id = a.id and workshop_id = m.workshop_id
        order by state = 'RUNNING' desc, state in ('QUEUED', 'PAUSED') desc, created_at desc, id
        limit 1
      ) r on true
      left join lateral (
        select value from measurement
        where run_id = r.id and r.state = 'RUNNING' and series = 'train/loss'
        order by step desc limit 1
      ) l on true
      where m.workshop_id = ? and m.state = 'MEMBER' and m.role = 'PARTICIPANT'
      order by lower(a.display_name), a.id
      """
          .formatted(ONLINE, NOT_FINITE.formatted("r.train_loss"), NOT_FINITE.formatted("l.value"));

  private final JdbcClient database;

  ReadRadar(JdbcClient database) {
    this.database = database;
  }

  /** All participants, by name. */
  List<PersonFacts> of(UUID workshop) {
    return database.sql(SELECT).param(workshop).query((row, number) -> person(row)).list();
  }

  /** How many are in the room now, whatever they are in it. */
  int online(UUID workshop) {
    return database
        .sql("select count(*) from presence where workshop_id = ? and " + ONLINE)
        .param(workshop)
        .query(Integer.class)
        .single();
  }

  /** By the database's clock, as all of these rows. */
  Instant now() {
    return database
        .sql("select now()")
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  private static PersonFacts person(ResultSet row) throws SQLException {
    return new PersonFacts(
        row.getObject("id", UUID.class),
        row.getString("display_name"),
        here(row),
        row.getInt("running"),
        row.getInt("waiting"),
        run(row),
        hand(row));
  }

  private static Optional<Here> here(ResultSet row) throws SQLException {
    if (row.getObject("seen_at") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Here(
            row.getBoolean("online"),
            time(row, "came_at"),
            time(row, "seen_at"),
            row.getString("path"),
            Optional.ofNullable(row.getObject("step", Integer.class))));
  }

  private static Optional<NewestRun> run(ResultSet row) throws SQLException {
    UUID id = row.getObject("run_id", UUID.class);
    if (id == null) {
      return Optional.empty();
    }
    return Optional.of(
        new NewestRun(
            id,
            row.getString("title"),
            RunState.valueOf(row.getString("state")),
            row.getBoolean("diverged"),
            time(row, "created_at"),
            time(row, "since")));
  }

  private static Optional<RaisedAt> hand(ResultSet row) throws SQLException {
    UUID id = row.getObject("hand_id", UUID.class);
    return id == null ? Optional.empty() : Optional.of(new RaisedAt(id, time(row, "raised_at")));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
