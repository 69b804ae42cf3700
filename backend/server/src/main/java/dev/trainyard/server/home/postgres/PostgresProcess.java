package dev.trainyard.server.home.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL that runs on a data folder, whoever started it.
 *
 * @param process its first process, the parent of all others
 * @param port where it listens
 */
record PostgresProcess(ProcessHandle process, int port) {
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /** Reads the pid file that PostgreSQL keeps in its data folder. */
  static Optional<PostgresProcess> on(Path data) {
    try {
      List<String> lines = Files.readAllLines(pidFile(data));
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      // a single-user PostgreSQL writes its number negative
      long pid = Math.abs(Long.parseLong(lines.get(PID_LINE).strip()));
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      return ProcessHandle.of(pid)
          .filter(PostgresProcess::isPostgres)
          .map(process -> new PostgresProcess(process, port));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Path pidFile(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** Whether it still runs; a dead process that nobody has buried yet does not. */
  boolean isAlive() {
    return process.isAlive() && isPostgres(process);
  }

  private static boolean isPostgres(ProcessHandle process) {
    // after a restart of the machine the number may belong to any other program
    return process
        .info()
        .command()
        .map(Path::of)
        .filter(command -> command.getFileName().toString().startsWith("postgres"))
        .isPresent();
  }
}
