package dev.trainyard.server.home;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What a local worker must know of this home, as environment variables. */
record WorkerSurroundings(Settings settings, JdbcConnectionDetails database) {

  Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("TRAINYARD_HOME", settings.home().toString());
    variables.put("TRAINYARD_OBJECT_STORE", settings.objectStore());
    variables.put("TRAINYARD_DATABASE_URL", database.getJdbcUrl());
    if (database.getUsername() != null) {
      variables.put("TRAINYARD_DATABASE_USER", database.getUsername());
    }
    if (database.getPassword() != null) {
      variables.put("TRAINYARD_DATABASE_PASSWORD", database.getPassword());
    }
    return variables;
  }
}
