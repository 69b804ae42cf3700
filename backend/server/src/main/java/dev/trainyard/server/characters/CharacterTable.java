package dev.trainyard.server.characters;

import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.server.characters.DrawnCharacter.State;
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

/** The table character_entry. */
@Component
class CharacterTable {
  private static final int MOST_OF_ONE = 5_000;

  private final JdbcClient jdbc;

  CharacterTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(DrawnCharacter drawn) {
    jdbc.sql(
            """
            insert into character_entry (
              id, collection_id, drawer_id, label, pixels, state, drawn_at)
            values (:id, :collection, :drawer, :label, :pixels, :state, clock_timestamp())
            """)
        .param("id", drawn.id())
        .param("collection", drawn.collection())
        .param("drawer", drawn.drawer())
        .param("label", drawn.label())
        .param("pixels", drawn.pixels())
        .param("state", drawn.state().name())
        .update();
  }

  Optional<DrawnCharacter> find(UUID id) {
    return jdbc.sql("select * from character_entry where id = ?")
        .param(id)
        .query(CharacterTable::drawn)
        .optional();
  }

  void delete(UUID id) {
    jdbc.sql("delete from character_entry where id = ?").param(id).update();
  }

  /** Of one person, oldest first. */
  List<DrawnCharacter> of(UUID collection, UUID drawer) {
    return jdbc.sql(
            """
            select * from character_entry where collection_id = ? and drawer_id = ?
            order by drawn_at, id limit ?
            """)
        .params(collection, drawer, MOST_OF_ONE)
        .query(CharacterTable::drawn)
        .list();
  }

  /** How many of a label somebody drew, those not counted that must be drawn again. */
  int count(UUID collection, UUID drawer, int label) {
    return jdbc.sql(
            """
            select count(*) from character_entry
            where collection_id = ? and drawer_id = ? and label = ? and state <> 'REJECTED'
            """)
        .params(collection, drawer, label)
        .query(Integer.class)
        .single();
  }

  int count(UUID collection) {
    return jdbc.sql("select count(*) from character_entry where collection_id = ?")
        .param(collection)
        .query(Integer.class)
        .single();
  }

  /** Which ones to look through. */
  record Query(
      Optional<Integer> label, Optional<State> state, Optional<PageCursor> after, int limit) {}

  /** Oldest first. */
  List<DrawnCharacter> list(UUID collection, Query query) {
    StringBuilder sql =
        new StringBuilder("select * from character_entry where collection_id = :collection");
    Map<String, Object> values = new HashMap<>();
    query
        .label()
        .ifPresent(
            label -> {
              sql.append(" and label = :label");
              values.put("label", label);
            });
    query
        .state()
        .ifPresent(
            state -> {
              sql.append(" and state = :state");
              values.put("state", state.name());
            });
    query
        .after()
        .ifPresent(
            cursor -> {
              sql.append(" and (drawn_at, id) > (:at, :id)");
              values.put("at", cursor.createdAt().atOffset(ZoneOffset.UTC));
              values.put("id", cursor.id());
            });
    return jdbc.sql(sql + " order by drawn_at, id limit :limit")
        .params(values)
        .param("collection", collection)
        .param("limit", query.limit())
        .query(CharacterTable::drawn)
        .list();
  }

  /** Gives how many of these are in the collection, and are in that state now. */
  int review(UUID collection, List<UUID> ids, State state) {
    return jdbc.sql(
            """
            update character_entry set state = :state
            where collection_id = :collection and id = any(:ids)
            """)
        .param("state", state.name())
        .param("collection", collection)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  /** All that go into a version; nobody changes them until the transaction ends. */
  List<DrawnCharacter> accepted(UUID collection) {
    return jdbc.sql(
            """
            select * from character_entry where collection_id = ? and state = 'ACCEPTED'
            order by id for share
            """)
        .param(collection)
        .query(CharacterTable::drawn)
        .list();
  }

  private static DrawnCharacter drawn(ResultSet row, int number) throws SQLException {
    return new DrawnCharacter(
        row.getObject("id", UUID.class),
        row.getObject("collection_id", UUID.class),
        row.getObject("drawer_id", UUID.class),
        row.getInt("label"),
        row.getBytes("pixels"),
        State.valueOf(row.getString("state")),
        row.getObject("drawn_at", OffsetDateTime.class).toInstant());
  }
}
