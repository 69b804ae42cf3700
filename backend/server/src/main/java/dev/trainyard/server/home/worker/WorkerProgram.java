package dev.trainyard.server.home.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The worker as it was built with one engine.
 *
 * @param folder {@code trainyard-worker-<engine>}, holds {@code lib} and {@code bin/jvm.options}
 */
public record WorkerProgram(LocalEngine engine, Path folder) {
  private static final String MAIN_CLASS = "dev.trainyard.worker.Worker";

  /**
   * Looks where the operator says, else beside the server program and where Maven builds them.
   *
   * @param said a program's folder, or one that holds such folders
   * @param beside the folder of the server program
   * @return one of each engine at most
   */
  public static List<WorkerProgram> find(Optional<Path> said, Path beside) {
    return Stream.of(LocalEngine.values())
        .flatMap(engine -> find(engine, said, beside).stream())
        .toList();
  }

  private static Optional<WorkerProgram> find(
      LocalEngine engine, Optional<Path> said, Path beside) {
    String name = "trainyard-worker-" + engine.id();
    Stream<Path> places =
        said.map(folder -> Stream.of(folder.resolve(name), folder))
            .orElseGet(
                () ->
                    Stream.of(
                        beside.resolve(name),
                        beside.resolve("../../worker-" + engine.id() + "/target/" + name)));
    return places
        .map(place -> place.toAbsolutePath().normalize())
        .filter(place -> place.endsWith(name) && Files.isDirectory(place.resolve("lib")))
        .findFirst()
        .map(place -> new WorkerProgram(engine, place));
  }

  /**
   * The command that runs it.
   *
   * @param options of the JVM, after those that the worker always has
   */
  List<String> command(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + folder.resolve("bin").resolve("jvm.options"));
    command.addAll(options);
    command.add("-cp");
    command.add(folder.resolve("lib") + File.separator + "*");
    command.add(MAIN_CLASS);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Another word as soon as a file of the program is another. */
  String fingerprint() {
    try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
      List<String> versions = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        versions.add(file + " " + Files.getLastModifiedTime(file));
      }
      return Fingerprint.of(versions.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
