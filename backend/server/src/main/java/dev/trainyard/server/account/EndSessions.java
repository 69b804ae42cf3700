package dev.trainyard.server.account;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends somebody away everywhere: sessions and sockets that began before now are no good any more.
 * The time is the database's, as it is for every server.
 */
@Component
public class EndSessions {
  private final JdbcClient database;

  EndSessions(JdbcClient database) {
    this.database = database;
  }

  public void of(UUID account) {
    database.sql("update account set signed_out_at = now() where id = ?").param(account).update();
  }
}
