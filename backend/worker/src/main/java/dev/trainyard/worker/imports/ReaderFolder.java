package dev.trainyard.worker.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which a file is read; nothing of it stays. */
record ReaderFolder(Path path) implements AutoCloseable {

  static ReaderFolder create() throws IOException {
    return new ReaderFolder(Files.createTempDirectory("trainyard-import"));
  }

  /** What somebody brought. */
  Path file() {
    return path.resolve("file");
  }

  Path wishes() {
    return path.resolve("wishes.json");
  }

  Path model() {
    return path.resolve("model.onnx");
  }

  Path problems() {
    return path.resolve("problems.json");
  }

  @Override
  public void close() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : deepestFirst) {
      Files.deleteIfExists(one);
    }
  }
}
