package dev.trainyard.server.workshop;

import dev.trainyard.exchange.queue.Allowances;
import dev.trainyard.server.account.JoinRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table workshop, with what people may take of the pool, which is the queue's. */
@Component
class WorkshopTable {
  private final JdbcClient database;
  private final Allowances allowances;
  private final JsonMapper json;

  WorkshopTable(JdbcClient database, Allowances allowances, JsonMapper json) {
    this.database = database;
    this.allowances = allowances;
    this.json = json;
  }

  Optional<WorkshopRecord> find(UUID id) {
    return database
        .sql("select * from workshop where id = ?")
        .param(id)
        .query((row, number) -> record(row))
        .optional();
  }

  void insert(WorkshopRecord workshop) {
    write(
        workshop,
        """
        insert into workshop (id, title, text, starts_at, ends_at, join_code, registration,
                              programme, plan_defaults, created_at)
        values (:id, :title, :text, :starts, :ends, :code, :registration,
                :programme::jsonb, :defaults::jsonb, now())
        """);
  }

  void update(WorkshopRecord workshop) {
    write(
        workshop,
        """
        update workshop
        set title = :title, text = :text, starts_at = :starts, ends_at = :ends, join_code = :code,
            registration = :registration, programme = :programme::jsonb,
            plan_defaults = :defaults::jsonb
        where id = :id
        """);
  }

  private void write(WorkshopRecord workshop, String sql) {
    database
        .sql(sql)
        .param("id", workshop.id())
        .param("title", workshop.title())
        .param("text", workshop.text())
        .param("starts", time(workshop.startsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("ends", time(workshop.endsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("code", workshop.joinCode())
        .param("registration", workshop.registration().name())
        .param("programme", json.writeValueAsString(workshop.programme()))
        .param("defaults", json.writeValueAsString(workshop.planDefaults()))
        .update();
    allowances.set(workshop.id(), workshop.limits().allowance());
  }

  void renewCode(UUID id, String code) {
    database.sql("update workshop set join_code = ? where id = ?").params(code, id).update();
  }

  private static OffsetDateTime time(Optional<Instant> at) {
    return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  private WorkshopRecord record(ResultSet row) throws SQLException {
    return new WorkshopRecord(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("text"),
        time(row, "starts_at"),
        time(row, "ends_at"),
        row.getString("join_code"),
        JoinRule.valueOf(row.getString("registration")),
        json.readValue(row.getString("programme"), new TypeReference<List<Step>>() {}),
        json.readValue(row.getString("plan_defaults"), new TypeReference<Map<String, Object>>() {}),
        Limits.of(allowances.of(row.getObject("id", UUID.class))));
  }

  static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
