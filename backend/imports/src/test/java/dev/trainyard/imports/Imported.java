package dev.trainyard.imports;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.training.TrainedNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What becomes of a file. */
final class Imported {
  static final Wishes NOTHING = new Wishes(List.of(), Optional.empty());

  private Imported() {}

  static TrainedNetwork model(String resource) {
    return model(resource, NOTHING);
  }

  static TrainedNetwork model(String resource, Wishes wishes) {
    try {
      return ReadModelFile.read(file(resource), wishes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As "place: sentence". */
  static List<String> problems(String resource) {
    return problems(file(resource));
  }

  static List<String> problems(Path file) {
    Refused refused = catchThrowableOfType(Refused.class, () -> ReadModelFile.read(file, NOTHING));
    return refused.problems().stream()
        .map(problem -> problem.field() + ": " + problem.message())
        .toList();
  }

  static List<String> problems(byte[] content) {
    try {
      Path file = Files.createTempFile("import", ".model");
      try {
        Files.write(file, content);
        return problems(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(String resource) {
    try {
      return Path.of(Imported.class.getResource("/" + resource).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
