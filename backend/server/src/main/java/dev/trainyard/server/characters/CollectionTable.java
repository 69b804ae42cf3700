package dev.trainyard.server.characters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table character_collection. */
@Component
class CollectionTable {
  private static final int MOST = 100;

  private final JdbcClient jdbc;

  CollectionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Collection collection) {
    jdbc.sql(
            """
            insert into character_collection (
              id, workshop_id, title, words, labels, per_person, opened_at)
            values (:id, :workshop, :title, :words, :labels, :perPerson, now())
            """)
        .param("id", collection.id())
        .param("workshop", collection.workshop())
        .param("title", collection.title())
        .param("words", collection.words())
        .param("labels", collection.labels().toArray(String[]::new))
        .param("perPerson", collection.perPerson())
        .update();
  }

  Optional<Collection> find(UUID id) {
    return jdbc.sql("select * from character_collection where id = ?")
        .param(id)
        .query(CollectionTable::collection)
        .optional();
  }

  /** Of a workshop, the open ones first, then newest first. */
  List<Collection> of(UUID workshop) {
    return jdbc.sql(
            """
            select * from character_collection where workshop_id = ?
            order by closed_at is not null, opened_at desc limit ?
            """)
        .params(workshop, MOST)
        .query(CollectionTable::collection)
        .list();
  }

  /** Whether that changed anything. */
  boolean setOpen(UUID id, boolean open) {
    return jdbc.sql(
                """
                update character_collection
                set closed_at = case when :open then null else now() end
                where id = :id and (closed_at is null) <> :open
                """)
            .param("open", open)
            .param("id", id)
            .update()
        == 1;
  }

  private static Collection collection(ResultSet row, int number) throws SQLException {
    return new Collection(
        row.getObject("id", UUID.class),
        row.getObject("workshop_id", UUID.class),
        row.getString("title"),
        row.getString("words"),
        List.of((String[]) row.getArray("labels").getArray()),
        row.getInt("per_person"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
