package dev.trainyard.benchmark.load;

import dev.trainyard.acceptance.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of backend/docs/benchmarks that a program writes. */
final class Report {
  private static final String COMMANDS =
      """
      ```
      mvn install -DskipTests
      mvn -q -Pbenchmark -pl backend/benchmark package -DskipTests
      mvn -q -Pbenchmark -pl backend/benchmark exec:exec -Dbenchmark=%s
      ```

      """;

  private final StringBuilder text = new StringBuilder();

  Report(String title, Class<?> program) {
    text.append("# ").append(title).append("\n\n").append(COMMANDS.formatted(program.getName()));
  }

  Report add(String part) {
    text.append(part);
    return this;
  }

  /** Writes it to {@code TRAINYARD_REPORT}, without that to where it belongs, and prints it. */
  void write(String name) throws IOException {
    String said = System.getenv("TRAINYARD_REPORT");
    Path file =
        said == null
            ? Product.root().resolve("backend/docs/benchmarks").resolve(name)
            : Path.of(said);
    Files.writeString(file, text);
    System.out.println(text);
  }
}
