package dev.trainyard.server.home;

import dev.trainyard.server.home.postgres.EmbeddedPostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How Spring reaches the database. */
record ConnectionTo(String url, String user, String password) implements JdbcConnectionDetails {

  static ConnectionTo embedded(EmbeddedPostgres postgres) {
    return new ConnectionTo(postgres.url(), postgres.user(), postgres.password());
  }

  static ConnectionTo address(DatabaseAddress address) {
    return new ConnectionTo(
        address.url(), address.user().orElse(null), address.password().orElse(null));
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return user;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public String toString() {
    return url;
  }
}
