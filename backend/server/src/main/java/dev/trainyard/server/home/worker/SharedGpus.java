package dev.trainyard.server.home.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the NVIDIA GPUs of this machine to its workers in turn. Workers that share one each get a
 * part of its memory; where NVIDIA's Multi-Process Service is installed it is started for them, so
 * that they compute side by side and not by turns.
 *
 * <p>Its test runs commands that only bear NVIDIA's names. With a GPU and the real service this was
 * not run.
 */
final class SharedGpus implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SharedGpus.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String VISIBLE = "CUDA_VISIBLE_DEVICES";

  private final List<String> gpus;
  private final int workers;
  private final Optional<MultiProcessService> service;

  private SharedGpus(List<String> gpus, int workers, Optional<MultiProcessService> service) {
    this.gpus = List.copyOf(gpus);
    this.workers = workers;
    this.service = service;
  }

  /**
   * Looks for GPUs and starts what sharing them needs; {@link #close} ends it.
   *
   * @param workers that will run on this machine
   * @param environment what the operator says: TRAINYARD_DEVICE, CUDA_VISIBLE_DEVICES, PATH
   * @param folder for the service's pipes and logs
   */
  static SharedGpus open(int workers, UnaryOperator<String> environment, Path folder) {
    List<String> gpus = gpus(environment);
    Optional<MultiProcessService> service =
        workers > gpus.size() && !gpus.isEmpty()
            ? OnPath.find("nvidia-cuda-mps-control", environment.apply("PATH"))
                .map(control -> new MultiProcessService(control, folder))
                .filter(MultiProcessService::start)
            : Optional.empty();
    return new SharedGpus(gpus, workers, service);
  }

  /**
   * What one worker is told.
   *
   * @param number 1 for the first
   */
  Map<String, String> environment(int number) {
    Map<String, String> variables = new TreeMap<>();
    if (!gpus.isEmpty()) {
      int gpu = (number - 1) % gpus.size();
      long onIt = IntStream.range(0, workers).filter(worker -> worker % gpus.size() == gpu).count();
      variables.put(VISIBLE, gpus.get(gpu));
      variables.put("TRAINYARD_DEVICE_SHARE", String.valueOf(1.0 / onIt));
      service.ifPresent(running -> variables.putAll(running.environment()));
    }
    return variables;
  }

  @Override
  public void close() {
    service.ifPresent(MultiProcessService::stop);
  }

  /** As CUDA_VISIBLE_DEVICES names them; none where workers are to use the CPU. */
  private static List<String> gpus(UnaryOperator<String> environment) {
    String device = Optional.ofNullable(environment.apply("TRAINYARD_DEVICE")).orElse("auto");
    String visible = Optional.ofNullable(environment.apply(VISIBLE)).orElse("");
    if (device.strip().equals("cpu")) {
      return List.of();
    }
    if (!visible.isBlank()) {
      return Arrays.stream(visible.split(",")).map(String::strip).toList();
    }
    List<String> found = new ArrayList<>();
    OnPath.find("nvidia-smi", environment.apply("PATH"))
        .ifPresent(
            smi -> IntStream.range(0, count(smi)).mapToObj(String::valueOf).forEach(found::add));
    return found.isEmpty() && device.strip().equals("cuda") ? List.of("0") : found;
  }

  /** {@code nvidia-smi -L} prints a line a GPU, "GPU 0: NVIDIA H100 (UUID: …)". */
  private static int count(Path smi) {
    try {
      Process process = new ProcessBuilder(smi.toString(), "-L").redirectErrorStream(true).start();
      if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
        process.destroyForcibly();
        LOG.warn("{} does not answer; GPUs are not shared out to the workers.", smi);
        return 0;
      }
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return (int) said.lines().filter(line -> line.startsWith("GPU ")).count();
    } catch (IOException e) {
      LOG.warn("{} could not be asked for GPUs: {}", smi, e.getMessage());
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
