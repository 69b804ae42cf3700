package dev.trainyard.server.home.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    try (Stream<Path> files = Files.list(program.folder().resolve("lib"))) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(program.command(options).toString().getBytes(UTF_8));
      digest.update(new TreeMap<>(environment).toString().getBytes(UTF_8));
      for (Path file : files.sorted().toList()) {
        digest.update((file + " " + Files.getLastModifiedTime(file)).getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
