package dev.trainyard.server.account;

import dev.trainyard.server.home.SaidWhenReady;
import dev.trainyard.server.home.Settings;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The link on the console by which whoever runs the server becomes its first administrator, once.
 */
@Component
class SetupLink implements SaidWhenReady {
  private final JdbcClient database;
  private final Accounts accounts;
  private final Settings settings;
  private final Clock clock;

  SetupLink(JdbcClient database, Accounts accounts, Settings settings, Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Optional<String> sentence(URI address) {
    if (settings.organizer().isPresent() || accounts.hasAdministrator()) {
      return Optional.empty();
    }
    return Optional.of(
        "There is no administrator yet. Become one, once: %s/setup?token=%s"
            .formatted(address.toString().replaceAll("/+$", ""), open()));
  }

  /** Makes one more link and returns its secret. */
  String open() {
    String secret = Secret.random();
    database
        .sql("insert into setup_link (hash, created_at) values (?, ?)")
        .params(Secret.hash(secret), Timestamp.from(clock.instant()))
        .update();
    return secret;
  }

  /** Uses the link up, and with it every other one; false if there is no such link. */
  boolean use(String secret) {
    boolean good =
        database.sql("delete from setup_link where hash = ?").param(Secret.hash(secret)).update()
            == 1;
    if (good) {
      database.sql("delete from setup_link").update();
    }
    return good;
  }
}
