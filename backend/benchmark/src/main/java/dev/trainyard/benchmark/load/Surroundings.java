package dev.trainyard.benchmark.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a worker is told of a server's database and object store. */
final class Surroundings {
  private Surroundings() {}

  /** Of a server with the embedded PostgreSQL. */
  static Map<String, String> in(Path home) throws IOException {
    String port = Files.readString(home.resolve("postgres/port")).strip();
    return of(
        "jdbc:postgresql://127.0.0.1:" + port + "/trainyard",
        "trainyard",
        Files.readString(home.resolve("postgres/password")).strip(),
        home);
  }

  static Map<String, String> of(String url, String user, String password, Path home) {
    return Map.of(
        "TRAINYARD_DATABASE_URL", url,
        "TRAINYARD_DATABASE_USER", user,
        "TRAINYARD_DATABASE_PASSWORD", password,
        "TRAINYARD_OBJECT_STORE", home.resolve("objects").toString());
  }
}
