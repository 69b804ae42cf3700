package dev.trainyard.server.home.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a worker process for the next server, should this one be killed.
 *
 * @param file three lines: process number, its start, what it was started with
 */
record PidFile(Path file) {
  private static final Duration CLOCK_ERROR = Duration.ofSeconds(2);

  void write(ProcessHandle process, String startedWith) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(
          file, List.of(String.valueOf(process.pid()), startOf(process).toString(), startedWith));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process, if it still runs. */
  Optional<ProcessHandle> process() {
    return lines()
        .flatMap(
            lines ->
                ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(process -> startedAt(process, Instant.parse(lines.get(1)))))
        .filter(PidFile::isAlive);
  }

  /** What it was started with. */
  Optional<String> startedWith() {
    return lines().map(lines -> lines.get(2));
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it runs; a dead process that nobody has buried yet does not. */
  static boolean isAlive(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  /** Another process may bear the number by now; two programs' clocks may differ by a second. */
  private static boolean startedAt(ProcessHandle process, Instant start) {
    return Duration.between(startOf(process), start).abs().compareTo(CLOCK_ERROR) <= 0;
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private Optional<List<String>> lines() {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() == 3 ? Optional.of(lines) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
