package dev.trainyard.labs;

import dev.trainyard.acceptance.Required;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python that can execute notebooks: the machine's own, or one fetched into {@code target}. */
final class Python {
  private final String command;

  private Python(String command) {
    this.command = command;
  }

  /** Finds or fetches one, or ends the test as skipped with the reason. */
  static Python withNotebooks() {
    Optional<String> found =
        Stream.of("/usr/bin/python3", "python3", "python")
            .filter(Python::runsNotebooks)
            .findFirst();
    String command = found.orElseGet(Python::fetched);
    Required.that(
        runsNotebooks(command),
        "No Python with nbclient and ipykernel here, and pip could not fetch them.");
    return new Python(command);
  }

  /** Runs a program in {@code folder}; output goes to {@code log}. Returns the exit status. */
  int run(Path folder, Path log, Map<String, String> environment, String... arguments) {
    return run(command, folder, log, environment, arguments);
  }

  private static String fetched() {
    Path venv = Path.of("target", "venv").toAbsolutePath();
    Path log = Path.of("target", "pip.log");
    run("python3", Path.of("."), log, Map.of(), "-m", "venv", venv.toString());
    String python = venv.resolve("bin/python").toString();
    run(python, Path.of("."), log, Map.of(), "-m", "pip", "install", "-q", "nbclient", "ipykernel");
    return python;
  }

  private static boolean runsNotebooks(String python) {
    Path log = Path.of("target", "python.log");
    return run(python, Path.of("."), log, Map.of(), "-c", "import nbclient, ipykernel") == 0;
  }

  private static int run(
      String python, Path folder, Path log, Map<String, String> environment, String... arguments) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(
              Stream.concat(Stream.of(python), List.of(arguments).stream()).toList());
      builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (IOException e) {
      return 127; // no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }
}
