package dev.trainyard.server.home.worker;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that makes one worker process.
 *
 * @param environment on top of the server's own
 * @param log takes what it prints
 */
record WorkerStart(
    WorkerProgram program, List<String> options, Map<String, String> environment, Path log) {
  private static final long LONGEST_LOG = 10 << 20;

  WorkerStart {
    options = List.copyOf(options);
    environment = Map.copyOf(environment);
  }

  Process start() throws IOException {
    Files.createDirectories(log.getParent());
    if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder = new ProcessBuilder(program.command(options));
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  /**
   * A word that is another one as soon as the program or anything it is told is another: whether a
   * process that was left behind may go on.
   */
  String fingerprint() {
    return Fingerprint.of(
        program.command(options), new TreeMap<>(environment), program.fingerprint());
  }
}
