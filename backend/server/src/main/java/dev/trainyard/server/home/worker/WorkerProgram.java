package dev.trainyard.server.home.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The worker as it was built.
 *
 * @param folder holds {@code lib} and {@code bin/jvm.options}
 */
public record WorkerProgram(Path folder) {
  private static final String MAIN_CLASS = "dev.trainyard.worker.Worker";

  /**
   * Looks where the operator says, else beside the server program and where Maven builds it.
   *
   * @param beside the folder of the server program
   */
  public static Optional<WorkerProgram> find(Optional<Path> said, Path beside) {
    Stream<Path> places =
        said.map(Stream::of)
            .orElseGet(
                () ->
                    Stream.of(
                        beside.resolve("worker"),
                        beside.resolve("../../worker/target/trainyard-worker")));
    return places
        .map(place -> place.toAbsolutePath().normalize())
        .filter(place -> Files.isDirectory(place.resolve("lib")))
        .findFirst()
        .map(WorkerProgram::new);
  }

  /**
   * The command that runs it.
   *
   * @param options of the JVM, after those that the worker always has
   */
  List<String> command(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + folder.resolve("bin").resolve("jvm.options"));
    command.addAll(options);
    command.add("-cp");
    command.add(folder.resolve("lib") + File.separator + "*");
    command.add(MAIN_CLASS);
    return command;
  }
}
