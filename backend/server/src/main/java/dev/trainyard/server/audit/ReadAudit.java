package dev.trainyard.server.audit;

import dev.trainyard.exchange.database.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the table audit, newest first. */
@Component
class ReadAudit {
  /** No pattern: what somebody types is looked for as it is. */
  private static final String HAS_IT =
      "and strpos(lower(concat_ws(chr(10), a.action, a.target, a.words, p.display_name)), lower(:search)) > 0";

  private final JdbcClient database;

  ReadAudit(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param workshop empty for all workshops
   * @param search what an entry has somewhere, whatever its case; empty for every entry
   */
  List<AuditEntry> list(
      Optional<UUID> workshop, String search, Optional<PageCursor> after, int limit) {
    String sql =
        """
        select a.*, w.title, p.display_name
        from audit a join workshop w on w.id = a.workshop_id join account p on p.id = a.by_id
        where true %s %s %s order by a.at desc, a.id desc limit :limit
        """
            .formatted(
                workshop.isPresent() ? "and a.workshop_id = :workshop" : "",
                search.isEmpty() ? "" : HAS_IT,
                after.isPresent() ? "and (a.at, a.id) < (:at, :id)" : "");
    Map<String, Object> values = new HashMap<>();
    workshop.ifPresent(only -> values.put("workshop", only));
    after.ifPresent(
        cursor -> {
          values.put("at", cursor.createdAt().atOffset(ZoneOffset.UTC));
          values.put("id", cursor.id());
        });
    if (!search.isEmpty()) {
      values.put("search", search);
    }
    return database
        .sql(sql)
        .params(values)
        .param("limit", limit)
        .query((row, number) -> entry(row))
        .list();
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new AuditEntry.WorkshopView(
            row.getObject("workshop_id", UUID.class), row.getString("title")),
        new AuditEntry.PersonView(
            row.getObject("by_id", UUID.class), row.getString("display_name")),
        row.getString("action"),
        row.getString("target"),
        row.getString("words"));
  }
}
