package dev.trainyard.server.home;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A PostgreSQL database and who signs in to it.
 *
 * @param url as JDBC wants it: {@code jdbc:postgresql://host:5432/trainyard}
 */
public record DatabaseAddress(String url, Optional<String> user, Optional<String> password) {
  private static final String JDBC = "jdbc:postgresql:";

  /**
   * Reads {@code jdbc:postgresql://host/db} or {@code postgresql://user:password@host/db}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static DatabaseAddress parse(String text, Optional<String> user, Optional<String> password) {
    if (text.startsWith(JDBC)) {
      return new DatabaseAddress(text, user, password);
    }
    URI uri = URI.create(text);
    if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
      throw new IllegalArgumentException("neither jdbc:postgresql: nor postgresql:");
    }
    if (uri.getHost() == null || uri.getPath().length() < 2) {
      throw new IllegalArgumentException("no host or no database");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String[] who =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    return new DatabaseAddress(
        JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query,
        user.or(() -> part(who, 0)),
        password.or(() -> part(who, 1)));
  }

  private static Optional<String> part(String[] who, int index) {
    return who.length > index
        ? Optional.of(URLDecoder.decode(who[index].replace("+", "%2B"), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return url;
  }
}
