package dev.trainyard.labs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import dev.trainyard.acceptance.Product;
import dev.trainyard.acceptance.SharedTrainyard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every notebook runs from top to bottom in Jupyter's own runner against a live server. */
@ExtendWith(SharedTrainyard.class)
class NotebookTest {
  /** argv: notebook, executed copy. */
  private static final String EXECUTE =
      """
      import sys, nbformat
      from nbclient import NotebookClient
      notebook = nbformat.read(sys.argv[1], 4)
      NotebookClient(notebook, timeout=240, kernel_name="python3").execute()
      nbformat.write(notebook, sys.argv[2])
      """;

  static Stream<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.walk(Product.root().resolve("lab-notebooks"), 2)) {
      return files.filter(file -> file.endsWith("notebook.ipynb")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void runsFromTopToBottom(Path notebook, LiveTrainyard live) throws IOException {
    Python python = Python.withNotebooks();
    Path folder = Files.createDirectories(Path.of("target/executed").toAbsolutePath());
    String lab = notebook.getParent().getFileName().toString();
    Path executed = folder.resolve(lab + ".ipynb");
    Path log = folder.resolve(lab + ".log");
    Path copy = copyOf(notebook, folder.resolve(lab));

    int status =
        python.run(
            copy.getParent(),
            log,
            Map.of(
                "TRAINYARD_URL", live.url(),
                "TRAINYARD_TOKEN", Person.register(live, "jupyter").token(),
                "PYDEVD_DISABLE_FILE_VALIDATION", "1"),
            "-c",
            EXECUTE,
            copy.toString(),
            executed.toString());

    assertThat(status).as(Files.readString(log)).isZero();
    assertThat(outputs(executed)).contains("parameters: 61706", "It reads: 1", "test accuracy 0.9");
  }

  /** The notebook beside a copy of the client, so that what it downloads stays in target. */
  private static Path copyOf(Path notebook, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path client = notebook.getParent().resolveSibling("trainyard.py");
    Files.writeString(folder.resolveSibling("trainyard.py"), Files.readString(client));
    return Files.writeString(folder.resolve("notebook.ipynb"), Files.readString(notebook));
  }

  private static String outputs(Path executed) throws IOException {
    StringBuilder text = new StringBuilder();
    for (JsonNode cell : new JsonMapper().readTree(Files.readString(executed)).get("cells")) {
      cell.path("outputs")
          .forEach(output -> output.path("text").forEach(line -> text.append(line.asString(""))));
      cell.path("outputs").forEach(output -> text.append(output.path("text").asString("")));
    }
    return text.toString();
  }
}
