package dev.trainyard.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The product as {@code java -jar trainyard.jar} starts it: a server process, its PostgreSQL and
 * its worker processes, in a data folder of their own.
 */
public final class LiveTrainyard implements AutoCloseable {
  static final String ORGANIZER = "organizer@example.org";
  static final String PASSWORD = "choo-choo-train";

  private final Path home;
  private final int port;
  private final Map<String, String> settings;
  private Process server;

  private LiveTrainyard(Path home, int port, Map<String, String> settings) {
    this.home = home;
    this.port = port;
    this.settings = settings;
  }

  /** Starts in {@code home} and waits until it says that it is ready. */
  public static LiveTrainyard start(Path home, Map<String, String> settings) {
    LiveTrainyard live = new LiveTrainyard(home, freePort(), settings);
    live.startServer();
    return live;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public Path home() {
    return home;
  }

  /** Of the server process that was started last. */
  public ProcessHandle server() {
    return server.toHandle();
  }

  /** What the server told the operator since its last start. */
  String console() {
    return read(consoleLog());
  }

  /** Starts the server process again, as after a crash. */
  public void startServer() {
    Path console = consoleLog();
    try {
      Files.createDirectories(home);
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-jar",
              Product.serverJar().toString());
      builder.environment().put("TRAINYARD_PORT", String.valueOf(port));
      builder.environment().put("TRAINYARD_HOME", home.toString());
      builder.environment().put("TRAINYARD_ORGANIZER", ORGANIZER + ":" + PASSWORD);
      builder.environment().putAll(settings);
      Files.deleteIfExists(console);
      server = builder.redirectErrorStream(true).redirectOutput(console.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await("Trainyard is ready, see " + console)
        .atMost(Duration.ofMinutes(2))
        .failFast("The server ended, see " + console, () -> !server.isAlive())
        .until(() -> read(console).contains("Trainyard is ready at"));
  }

  /** kill -9 of the server alone; its database and worker live on. */
  public void killServer() {
    kill(server.toHandle());
  }

  /** kill -9 of every worker process. */
  void killWorkers() {
    workers().forEach(LiveTrainyard::kill);
  }

  List<ProcessHandle> workers() {
    return ProcessHandle.allProcesses().filter(this::isOurWorker).toList();
  }

  /** kill -9 of PostgreSQL's first process, found by the pid file in the data folder. */
  void killPostgres() {
    try (Stream<Path> files = Files.find(home, 3, (file, a) -> file.endsWith("postmaster.pid"))) {
      long pid = Long.parseLong(Files.readAllLines(files.findFirst().orElseThrow()).get(0).trim());
      kill(ProcessHandle.of(Math.abs(pid)).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ctrl-C: ends everything that was started, and says how long that took. */
  Duration stop() {
    long start = System.nanoTime();
    server.destroy();
    try {
      if (!server.waitFor(60, SECONDS)) {
        throw new IllegalStateException("Trainyard did not stop within a minute.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    stop();
  }

  /** Worker and database processes of this data folder. */
  List<ProcessHandle> startedProcesses() {
    return ProcessHandle.allProcesses()
        .filter(process -> command(process).contains(home.toString()))
        .toList();
  }

  private boolean isOurWorker(ProcessHandle process) {
    return command(process).contains("dev.trainyard.worker")
        && command(process).contains(home.toString());
  }

  private static String command(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private Path consoleLog() {
    return home.resolve("console.log");
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
