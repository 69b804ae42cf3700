package dev.trainyard.server.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people and their workshops for the other rooms. */
@Component
public class People {
  private static final String WHERE_THEY_ARE = "a.workshop_id";

  private final JdbcClient database;

  People(JdbcClient database) {
    this.database = database;
  }

  /** With their role in the workshop that they are in now; read anew with every request. */
  public Optional<Person> find(UUID id) {
    return standing(id).map(Standing::person);
  }

  Optional<Standing> standing(UUID id) {
    return database
        .sql(PersonRows.SELECT.formatted(WHERE_THEY_ARE, "a.id = ?"))
        .param(id)
        .query(PersonRows::standing)
        .optional();
  }

  /** As if they were in this workshop now. */
  public Optional<Person> find(UUID id, UUID workshop) {
    return database
        .sql(PersonRows.SELECT.formatted("?", "a.id = ?"))
        .params(workshop, id)
        .query(PersonRows::standing)
        .optional()
        .map(Standing::person);
  }

  Optional<Person> findByEmail(String email) {
    return database
        .sql(PersonRows.SELECT.formatted(WHERE_THEY_ARE, "lower(a.email) = lower(?)"))
        .param(email)
        .query(PersonRows::standing)
        .optional()
        .map(Standing::person);
  }

  /** Those of these ids who exist. */
  public Map<UUID, Person> find(Collection<UUID> ids) {
    return standings(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().person()));
  }

  /** Those of these ids who exist, as they stand at this moment. */
  public Map<UUID, Standing> standings(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(PersonRows.SELECT.formatted(WHERE_THEY_ARE, "a.id = any(?)"))
        .param(ids.toArray(UUID[]::new))
        .query(PersonRows::standing)
        .list()
        .stream()
        .collect(Collectors.toMap(standing -> standing.person().id(), Function.identity()));
  }

  public Optional<Workshop> workshop(UUID id) {
    return database
        .sql("select id, title from workshop where id = ?")
        .param(id)
        .query((row, n) -> new Workshop(row.getObject("id", UUID.class), row.getString("title")))
        .optional();
  }
}
