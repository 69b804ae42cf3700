package dev.trainyard.server.leaderboard;

import dev.trainyard.server.fixture.Caller;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** People of an event. */
public final class Event {
  private Event() {}

  /** Somebody who organizes the first workshop. */
  public static Caller organizer(int port, JdbcTemplate database) {
    Caller grace = Caller.registered(port, "Grace");
    database.update("update account set role = 'ORGANIZER' where id = ?::uuid", id(grace));
    return grace;
  }

  /** Somebody in a workshop of their own. */
  public static Caller elsewhere(int port, JdbcTemplate database) {
    Caller zoe = Caller.registered(port, "Zoe");
    UUID workshop = UUID.randomUUID();
    database.update(
        "insert into workshop (id, title, created_at) values (?, 'Another one', now())", workshop);
    database.update("update account set workshop_id = ? where id = ?::uuid", workshop, id(zoe));
    return zoe;
  }

  public static String id(Caller caller) {
    return caller.get("/me").json().at("/account/id").asString();
  }
}
