package dev.trainyard.server.workshop;

import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.server.account.MemberState;
import dev.trainyard.server.account.Role;
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

/** Reads who is in a workshop. */
@Component
class RosterTable {
  private static final String SELECT =
      """
      select a.id, a.email, a.display_name, a.administrator, m.role, m.state, m.joined_at
      from membership m join account a on a.id = m.account_id
      where m.workshop_id = :workshop
      """;

  private final JdbcClient database;

  RosterTable(JdbcClient database) {
    this.database = database;
  }

  /**
   * Whom to list.
   *
   * @param search a part of a name or an address, in any case; empty for everybody
   */
  record Query(
      String search,
      Optional<MemberState> state,
      Optional<Role> role,
      Optional<PageCursor> after,
      int limit) {}

  /** Who came last is first. */
  List<PersonView> list(UUID workshop, Query query) {
    StringBuilder sql = new StringBuilder(SELECT);
    Map<String, Object> values = new HashMap<>(Map.of("workshop", workshop));
    if (!query.search().isBlank()) {
      sql.append(" and strpos(lower(a.display_name || ' ' || a.email), lower(:search)) > 0");
      values.put("search", query.search().strip());
    }
    query
        .state()
        .ifPresent(
            state -> {
              sql.append(" and m.state = :state");
              values.put("state", state.name());
            });
    query
        .role()
        .ifPresent(
            role -> {
              sql.append(" and m.role = :role");
              values.put("role", role.name());
            });
    query
        .after()
        .ifPresent(
            cursor -> {
              sql.append(" and (m.joined_at, a.id) < (:at, :id)");
              values.put("at", cursor.createdAt().atOffset(ZoneOffset.UTC));
              values.put("id", cursor.id());
            });
    return database
        .sql(sql + " order by m.joined_at desc, a.id desc limit :limit")
        .params(values)
        .param("limit", query.limit())
        .query((row, number) -> person(row))
        .list();
  }

  Optional<PersonView> find(UUID workshop, UUID person) {
    return database
        .sql(SELECT + " and a.id = :person")
        .param("workshop", workshop)
        .param("person", person)
        .query((row, number) -> person(row))
        .optional();
  }

  /** How many there are in each state. */
  Map<MemberState, Integer> counts(UUID workshop) {
    Map<MemberState, Integer> counts = new HashMap<>();
    database
        .sql("select state, count(*) as people from membership where workshop_id = ? group by 1")
        .param(workshop)
        .query(
            row -> {
              counts.put(MemberState.valueOf(row.getString("state")), row.getInt("people"));
            });
    return counts;
  }

  /** Whether somebody has, had or asked for a place in any other workshop, too. */
  boolean isElsewhere(UUID workshop, UUID person) {
    return database
        .sql("select exists (select 1 from membership where account_id = ? and workshop_id <> ?)")
        .params(person, workshop)
        .query(Boolean.class)
        .single();
  }

  private static PersonView person(ResultSet row) throws SQLException {
    return new PersonView(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        MemberState.valueOf(row.getString("state")),
        row.getObject("joined_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("administrator"));
  }
}
