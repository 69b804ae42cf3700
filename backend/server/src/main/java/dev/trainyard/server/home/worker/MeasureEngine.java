package dev.trainyard.server.home.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts an engine's worker program only to hear how fast it trains on this machine. */
final class MeasureEngine {
  /** Natives are unpacked the first time, from hundreds of megabytes. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Exit code of the program: its engine can't train here, the last line of its errors says why.
   */
  private static final int CANNOT = 2;

  private final List<String> options;
  private final Map<String, String> environment;
  private final Path logs;
  private boolean stopped;
  private Process running;

  /**
   * @param environment on top of the server's own
   * @param logs the folder that takes what the programs print
   */
  MeasureEngine(List<String> options, Map<String, String> environment, Path logs) {
    this.options = List.copyOf(options);
    this.environment = Map.copyOf(environment);
    this.logs = logs;
  }

  /**
   * Waits for the program's answer.
   *
   * @throws MeasuringFailed if it gives none, or {@link #stop} came first
   */
  MeasuredEngine of(WorkerProgram program) {
    Path errors = logs.resolve("measure-" + program.engine().id() + ".log");
    try {
      Process process = start(program, errors);
      if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
        process.destroyForcibly();
        throw new MeasuringFailed(
            "it did not end within %d s; see %s".formatted(PATIENCE.toSeconds(), errors));
      }
      return answer(program.engine(), process, errors);
    } catch (IOException e) {
      throw new MeasuringFailed("its program could not be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasuringFailed("the server ends");
    }
  }

  /** Ends the program that is being asked, and asks no more. */
  synchronized void stop() {
    stopped = true;
    if (running != null) {
      running.destroyForcibly();
    }
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized Process start(WorkerProgram program, Path errors) throws IOException {
    if (stopped) {
      throw new MeasuringFailed("the server ends");
    }
    Files.createDirectories(logs);
    ProcessBuilder builder = new ProcessBuilder(program.command(options, "--measure"));
    builder.environment().putAll(environment);
    running = builder.redirectError(Redirect.to(errors.toFile())).start();
    return running;
  }

  private static MeasuredEngine answer(LocalEngine engine, Process process, Path errors)
      throws IOException {
    if (process.exitValue() == CANNOT) {
      return MeasuredEngine.cannot(engine, lastLine(Files.readString(errors)));
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      Map<String, Double> speeds = new LinkedHashMap<>();
      for (JsonNode speed : JsonMapper.shared().readTree(lastLine(said)).path("speeds")) {
        speeds.put(speed.path("title").asString(), speed.path("imagesPerSecond").asDouble());
      }
      if (process.exitValue() == 0 && !speeds.isEmpty()) {
        return MeasuredEngine.fast(engine, speeds);
      }
    } catch (JacksonException e) {
      // told below, like a program that says nothing
    }
    throw new MeasuringFailed(
        "its program ended with code %d; see %s".formatted(process.exitValue(), errors));
  }

  private static String lastLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).reduce((first, last) -> last).orElse("");
  }
}
