package dev.trainyard.server.room;

import dev.trainyard.engine.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table hand; of each person at most one hand is open. */
@Component
class HandTable {
  private static final String SELECT =
      """
      select h.*, a.display_name as answerer
      from hand h left join account a on a.id = h.answered_by
      """;

  private final JdbcClient database;
  private final PlanText plans;

  HandTable(JdbcClient database, PlanText plans) {
    this.database = database;
    this.plans = plans;
  }

  Optional<Hand> find(UUID id) {
    return database
        .sql(SELECT + "where h.id = ?")
        .param(id)
        .query((row, number) -> hand(row))
        .optional();
  }

  /** The one that is raised, or whose answer was not put away yet. */
  Optional<Hand> open(UUID workshop, UUID owner) {
    return database
        .sql(SELECT + "where h.workshop_id = ? and h.account_id = ? and h.closed_at is null")
        .params(workshop, owner)
        .query((row, number) -> hand(row))
        .optional();
  }

  /** Raised again it keeps its place, and says what was said last. */
  void raise(UUID workshop, UUID owner, String message, Optional<RunId> run) {
    database
        .sql(
            """
            insert into hand (id, workshop_id, account_id, message, run_id, raised_at)
            values (:id, :workshop, :owner, :message, :run::uuid, now())
            on conflict (workshop_id, account_id) where closed_at is null
            do update set message = excluded.message, run_id = excluded.run_id
            """)
        .param("id", UUID.randomUUID())
        .param("workshop", workshop)
        .param("owner", owner)
        .param("message", message)
        .param("run", run.map(RunId::toString).orElse(null))
        .update();
  }

  /** Whether one was open. */
  boolean close(UUID workshop, UUID owner) {
    return database
            .sql(
                """
                update hand set closed_at = now()
                where workshop_id = ? and account_id = ? and closed_at is null
                """)
            .params(workshop, owner)
            .update()
        == 1;
  }

  /** Of somebody whose hand was answered before: an answer ends with the next question. */
  void closeAnswered(UUID workshop, UUID owner) {
    database
        .sql(
            """
            update hand set closed_at = now()
            where workshop_id = ? and account_id = ? and closed_at is null
              and answered_at is not null
            """)
        .params(workshop, owner)
        .update();
  }

  /** Whether it was up until now. */
  boolean answer(UUID id, String text, Map<String, Object> plan, UUID by) {
    return database
            .sql(
                """
                update hand
                set answer = :text, plan = :plan::jsonb, answered_at = now(), answered_by = :by
                where id = :id and answered_at is null and closed_at is null
                """)
            .param("id", id)
            .param("text", text)
            .param("plan", plans.write(plan))
            .param("by", by)
            .update()
        == 1;
  }

  private Hand hand(ResultSet row) throws SQLException {
    return new Hand(
        row.getObject("id", UUID.class),
        row.getObject("workshop_id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("message"),
        Optional.ofNullable(row.getObject("run_id", UUID.class)).map(RunId::new),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        answer(row));
  }

  private Optional<Hand.Answer> answer(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
    if (at == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Hand.Answer(
            row.getString("answer"),
            plans.read(row.getString("plan")),
            row.getString("answerer"),
            at.toInstant()));
  }
}
