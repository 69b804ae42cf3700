package dev.trainyard.labs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import dev.trainyard.acceptance.Product;
import dev.trainyard.acceptance.SharedTrainyard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every notebook runs from top to bottom against a live server. */
@ExtendWith(SharedTrainyard.class)
class NotebookTest {

  static Stream<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.walk(Product.root().resolve("lab-notebooks"), 2)) {
      return files.filter(file -> file.endsWith("notebook.ipynb")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void runsFromTopToBottom(Path notebook, LiveTrainyard live) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/executed").toAbsolutePath());
    String lab = notebook.getParent().getFileName().toString();

    String printed =
        Notebook.run(
            copyOf(notebook, folder.resolve(lab)),
            folder.resolve(lab + ".ipynb"),
            live,
            Person.register(live, "jupyter"));

    assertThat(printed).contains("parameters: 61706", "It reads: 1", "test accuracy 0.9");
  }

  /** The notebook beside a copy of the client, so that what it downloads stays in target. */
  private static Path copyOf(Path notebook, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path client = notebook.getParent().resolveSibling("trainyard.py");
    Files.writeString(folder.resolveSibling("trainyard.py"), Files.readString(client));
    return Files.writeString(folder.resolve("notebook.ipynb"), Files.readString(notebook));
  }
}
