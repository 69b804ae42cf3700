package dev.trainyard.server.home.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL data folder on this machine, its password and its port. Listens on the loopback
 * address only, asks for a password, and writes safely (fsync).
 */
final class PostgresCluster {
  static final String USER = "trainyard";
  static final String DATABASE = "trainyard";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PostgresProgram program;
  private final Path folder;
  private final Path log;

  /**
   * @param folder holds the data, the password and the port
   * @param log where PostgreSQL writes
   */
  PostgresCluster(PostgresProgram program, Path folder, Path log) {
    this.program = program;
    this.folder = folder;
    this.log = log;
  }

  String password() throws IOException {
    return Files.readString(passwordFile());
  }

  /** The PostgreSQL that serves this folder now. */
  Optional<PostgresProcess> running() {
    return PostgresProcess.on(data());
  }

  /** Makes the data folder on the first start; one that was interrupted starts over. */
  void initialise() throws IOException {
    if (Files.exists(data())) {
      return;
    }
    Path unfinished = folder.resolve("data.unfinished");
    FileSystemUtils.deleteRecursively(unfinished);
    writePassword();
    run(
        "initdb",
        List.of(
            "--pgdata=" + unfinished,
            "--username=" + USER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    Files.move(unfinished, data());
  }

  /**
   * The port to listen on: the one of the last start, so that workers find it again.
   *
   * @return another one if somebody else has taken it
   */
  int choosePort() throws IOException {
    if (Files.exists(portFile())) {
      int port = Integer.parseInt(Files.readString(portFile()).strip());
      if (isFree(port)) {
        return port;
      }
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(portFile(), String.valueOf(socket.getLocalPort()));
      return socket.getLocalPort();
    }
  }

  /** Starts and waits until connections are accepted. */
  PostgresProcess start(int port) throws IOException {
    Files.deleteIfExists(PostgresProcess.pidFile(data()));
    run(
        "pg_ctl",
        List.of(
            "start",
            "--wait",
            "--timeout=" + PATIENCE.toSeconds(),
            "--pgdata=" + data(),
            "--log=" + log,
            "--options=-p "
                + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c max_connections=300 -c shared_buffers=64MB"
                + " -c fsync=on -c synchronous_commit=on -c timezone=UTC -c log_timezone=UTC"));
    return running().orElseThrow(() -> new IOException("PostgreSQL ended right after its start."));
  }

  /** Ends it without waiting for clients; everything committed is kept. */
  void stop() throws IOException {
    run("pg_ctl", List.of("stop", "--mode=fast", "--wait", "--timeout=8", "--pgdata=" + data()));
  }

  private void run(String tool, List<String> arguments) throws IOException {
    Path output = Files.createTempFile(folder, tool, ".out");
    try {
      Process process =
          program
              .command(tool, arguments)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(tool + " did not end within " + PATIENCE.toSeconds() + " seconds.");
      }
      if (process.exitValue() != 0) {
        throw new IOException(
            "%s failed: %s See %s."
                .formatted(tool, Files.readString(output).strip().replaceAll("\\s+", " "), log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + tool, e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    OwnerOnly.write(passwordFile(), HexFormat.of().formatHex(random).getBytes(UTF_8));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private Path portFile() {
    return folder.resolve("port");
  }
}
