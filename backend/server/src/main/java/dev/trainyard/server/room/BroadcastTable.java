package dev.trainyard.server.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table broadcast. */
@Component
class BroadcastTable {
  /** Who comes later needs nothing of what was said longer ago. */
  private static final String HOURS = "4 hours";

  private static final int MOST = 10;

  private static final String SELECT =
      """
      select b.*, a.display_name from broadcast b join account a on a.id = b.by_id
      """;

  private final JdbcClient database;

  BroadcastTable(JdbcClient database) {
    this.database = database;
  }

  /** Of the last hours, newest first. */
  List<Broadcast> latest(UUID workshop) {
    return database
        .sql(
            SELECT
                + """
                where b.workshop_id = :workshop and b.at > now() - :hours::interval
                order by b.at desc, b.id limit :most
                """)
        .param("workshop", workshop)
        .param("hours", HOURS)
        .param("most", MOST)
        .query((row, number) -> broadcast(row))
        .list();
  }

  /** Of a workshop. */
  Optional<Broadcast> find(UUID workshop, UUID id) {
    return database
        .sql(SELECT + "where b.workshop_id = ? and b.id = ?")
        .params(workshop, id)
        .query((row, number) -> broadcast(row))
        .optional();
  }

  Optional<UUID> workshop(UUID id) {
    return database
        .sql("select workshop_id from broadcast where id = ?")
        .param(id)
        .query(UUID.class)
        .optional();
  }

  void insert(UUID workshop, UUID id, String words, UUID by) {
    database
        .sql("insert into broadcast (id, workshop_id, words, at, by_id) values (?, ?, ?, now(), ?)")
        .params(id, workshop, words, by)
        .update();
  }

  void delete(UUID id) {
    database.sql("delete from broadcast where id = ?").param(id).update();
  }

  private static Broadcast broadcast(ResultSet row) throws SQLException {
    return new Broadcast(
        row.getObject("id", UUID.class),
        row.getString("words"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("display_name"));
  }
}
