package dev.trainyard.server.home.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * NVIDIA's Multi-Process Service (MPS): a daemon through which several processes use one GPU at the
 * same time.
 *
 * @param control the command nvidia-cuda-mps-control
 * @param folder for its pipes and logs, so that this server's daemon is nobody else's
 */
record MultiProcessService(Path control, Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(MultiProcessService.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Starts the daemon, or takes over the one that a killed server left; false if it can't be. */
  boolean start() {
    if (isRunning()) {
      LOG.info("Took over the Multi-Process Service in {}", folder);
      return true;
    }
    boolean started = control("", "-d");
    if (started) {
      LOG.info("Started the Multi-Process Service in {}", folder);
    } else {
      LOG.warn("The Multi-Process Service did not start: workers use their GPU by turns.");
    }
    return started;
  }

  void stop() {
    if (!control("quit\n")) {
      LOG.warn("The Multi-Process Service in {} could not be told to end.", folder);
    }
  }

  /** What daemon and workers must both be told to find each other. */
  Map<String, String> environment() {
    return Map.of(
        "CUDA_MPS_PIPE_DIRECTORY", folder.resolve("pipes").toString(),
        "CUDA_MPS_LOG_DIRECTORY", folder.resolve("logs").toString());
  }

  private boolean isRunning() {
    try {
      String pid = Files.readString(folder.resolve("pipes").resolve("nvidia-cuda-mps-control.pid"));
      return ProcessHandle.of(Long.parseLong(pid.strip())).filter(PidFile::isAlive).isPresent();
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  private boolean control(String input, String... arguments) {
    try {
      for (String directory : environment().values()) {
        Files.createDirectories(Path.of(directory));
      }
      Process process = start(arguments);
      process.getOutputStream().write(input.getBytes(UTF_8));
      process.getOutputStream().close();
      if (process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
    } catch (IOException e) {
      LOG.warn("{} could not be run: {}", control, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(control.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(environment());
    // the daemon serves every GPU; each worker names its own
    builder.environment().remove("CUDA_VISIBLE_DEVICES");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("control.log").toFile())
        .start();
  }
}
