package dev.trainyard.server.home.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a command where the operating system would. */
final class OnPath {
  private OnPath() {}

  /**
   * @param path the folders, as the variable PATH has them; null for none
   */
  static Optional<Path> find(String command, String path) {
    return Optional.ofNullable(path).stream()
        .flatMap(folders -> Arrays.stream(folders.split(File.pathSeparator)))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of(Path.of(folder, command), Path.of(folder, command + ".exe")))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
