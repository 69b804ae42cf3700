package dev.trainyard.server.home.worker;

import dev.trainyard.exchange.pool.WorkerId;
import dev.trainyard.exchange.queue.RunQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The worker processes of this machine: started after the web server, drained before it ends. */
public final class LocalWorkers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LocalWorkers.class);

  private final int count;
  private final Optional<WorkerProgram> program;
  private final Map<String, String> surroundings;
  private final Path home;
  private final RunQueue queue;
  private List<LocalWorker> workers = List.of();

  /**
   * @param count processes to run
   * @param program empty if the worker was not built
   * @param surroundings what every worker is told, as environment variables
   */
  public LocalWorkers(
      int count,
      Optional<WorkerProgram> program,
      Map<String, String> surroundings,
      Path home,
      RunQueue queue) {
    this.count = count;
    this.program = program;
    this.surroundings = Map.copyOf(surroundings);
    this.home = home;
    this.queue = queue;
  }

  /** No: a worker that wakes up beside the server takes the cores that the server needs first. */
  @Override
  public boolean isAutoStartup() {
    return false;
  }

  @Override
  public void start() {
    if (count > 0 && program.isEmpty()) {
      LOG.warn(
          "There is no worker program beside the server, so nothing trains on this machine. Build it with"
              + " \"mvn package\", name its folder with TRAINYARD_WORKER_HOME, or set TRAINYARD_LOCAL_WORKERS=0.");
      return;
    }
    List<LocalWorker> started = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      LocalWorker worker = worker(number);
      worker.begin();
      started.add(worker);
    }
    workers = List.copyOf(started);
  }

  @Override
  public void stop() {
    workers.forEach(LocalWorker::askToStop);
    workers.forEach(LocalWorker::awaitEnd);
    workers = List.of();
  }

  @Override
  public boolean isRunning() {
    return !workers.isEmpty();
  }

  private LocalWorker worker(int number) {
    String name = "worker-" + number;
    Path folder = home.resolve("workers");
    WorkerId id = idIn(folder.resolve(name + ".id"));
    WorkerShare share = WorkerShare.oneOf(count);
    Map<String, String> environment = new TreeMap<>(surroundings);
    environment.put("TRAINYARD_WORKER_NAME", name);
    environment.put("TRAINYARD_WORKER_ID", id.toString());
    // Two pools of threads that fight for the cores cost half of the speed
    environment.put("OPENBLAS_NUM_THREADS", "1");
    environment.put("OMP_NUM_THREADS", String.valueOf(share.threads()));
    // OpenMP's threads would spin while they wait for cores that other programs use
    environment.put("OMP_WAIT_POLICY", "PASSIVE");
    if ("cuda".equals(System.getenv("TRAINYARD_DEVICE"))) {
      environment.put("CUDA_VISIBLE_DEVICES", String.valueOf(number - 1));
    }
    List<String> options =
        List.of(
            "-Xmx" + share.heapMegabytes() + "m",
            "-Dorg.bytedeco.javacpp.maxbytes=" + share.deviceMegabytes() + "m",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes="
                + (share.deviceMegabytes() + share.heapMegabytes())
                + "m",
            "-Dorg.bytedeco.javacpp.cachedir=" + home.resolve("natives"));
    return new LocalWorker(
        name,
        id,
        new WorkerStart(
            program.orElseThrow(),
            options,
            environment,
            home.resolve("logs").resolve(name + ".log")),
        new PidFile(folder.resolve(name + ".pid")),
        queue);
  }

  /** A worker keeps its id for good, so that its successor can free what it held. */
  private static WorkerId idIn(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, WorkerId.random().toString());
      }
      return new WorkerId(UUID.fromString(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
