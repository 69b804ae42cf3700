package dev.trainyard.server.home.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** What this machine computes with. */
final class Processor {
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  private Processor() {}

  /** Kind, number and, where the system tells it, name: "amd64 × 8, AMD EPYC 9B14". */
  static String inWords() {
    return "%s × %d, %s"
        .formatted(
            System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), name());
  }

  private static String name() {
    try (Stream<String> lines = Files.lines(LINUX)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.replaceFirst(".*:\\s*", ""))
          .orElse("");
    } catch (IOException notLinux) {
      return Objects.requireNonNullElse(System.getenv("PROCESSOR_IDENTIFIER"), "");
    }
  }
}
