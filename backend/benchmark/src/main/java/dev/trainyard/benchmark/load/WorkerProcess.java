package dev.trainyard.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A real worker, with {@link FakeEngine}, in a small JVM of its own. */
final class WorkerProcess implements AutoCloseable {
  private static final String MAIN = "dev.trainyard.worker.Worker";

  /** Forty of them fit beside a server. */
  private static final List<String> SMALL =
      List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Map<String, String> settings;
  private final Path log;
  private Process process;

  /**
   * @param settings where database and object store are
   * @param log takes what it says
   */
  WorkerProcess(String name, Map<String, String> settings, Duration pace, Path folder) {
    this.settings = new TreeMap<>(settings);
    this.settings.put("TRAINYARD_WORKER_NAME", name);
    this.settings.put(FakeEngine.PACE, pace.toString());
    this.log = folder.resolve(name + ".log");
  }

  long pid() {
    return process.pid();
  }

  /** Starts it, as somebody new to the pool. */
  void start() {
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(SMALL);
      command.add(MAIN);
      ProcessBuilder builder = new ProcessBuilder(command);
      // ONNX Runtime ends a process whose command line is longer than 4 KB, without a word
      builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
      builder.environment().putAll(settings);
      process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** kill -9. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Lets it hand its run back. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
