package dev.trainyard.server.home.worker;

import dev.trainyard.engine.device.Processor;
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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The worker processes of this machine: started after the web server, drained before it ends. */
public final class LocalWorkers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LocalWorkers.class);

  /** Where each worker's id and process number stand. */
  private static final String FOLDER = "workers";

  private final int each;
  private final List<LocalEngine> engines;
  private final List<WorkerProgram> programs;
  private final Map<String, String> surroundings;
  private final Path home;
  private final RunQueue queue;
  private final Consumer<String> console;
  private final MeasureEngine measure;
  private Optional<Thread> starter = Optional.empty();
  private Optional<SharedGpus> gpus = Optional.empty();
  private List<LocalWorker> workers = List.of();

  /**
   * @param each processes to run of each engine
   * @param engines to run; empty for the fastest of this machine
   * @param programs those that were built
   * @param surroundings what every worker is told, as environment variables
   * @param console takes sentences for the operator
   */
  public LocalWorkers(
      int each,
      List<LocalEngine> engines,
      List<WorkerProgram> programs,
      Map<String, String> surroundings,
      Path home,
      RunQueue queue,
      Consumer<String> console) {
    this.each = each;
    this.engines = List.copyOf(engines);
    this.programs = List.copyOf(programs);
    this.surroundings = Map.copyOf(surroundings);
    this.home = home;
    this.queue = queue;
    this.console = console;
    this.measure = measuredLike(WorkerShare.oneOf(Math.max(1, each)));
  }

  /** No: a worker that wakes up beside the server takes the cores that the server needs first. */
  @Override
  public boolean isAutoStartup() {
    return false;
  }

  /** Returns at once: which engine is the fastest may have to be measured first. */
  @Override
  public void start() {
    if (each > 0 && programs.isEmpty()) {
      LOG.warn(
          "There is no worker program beside the server, so nothing trains on this machine. Build it with"
              + " \"mvn package\", name its folder with TRAINYARD_WORKER_HOME, or set TRAINYARD_LOCAL_WORKERS=0.");
      return;
    }
    if (each > 0) {
      Thread thread = new Thread(() -> startAll(choose()), "start-workers");
      thread.setDaemon(true);
      starter = Optional.of(thread);
      thread.start();
    }
  }

  @Override
  public void stop() {
    measure.stop();
    starter.ifPresent(LocalWorkers::awaitEnd);
    starter = Optional.empty();
    workers.forEach(LocalWorker::askToStop);
    workers.forEach(LocalWorker::awaitEnd);
    workers = List.of();
    gpus.ifPresent(SharedGpus::close);
    gpus = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return starter.isPresent();
  }

  private List<WorkerProgram> choose() {
    ChooseEngine choose = new ChooseEngine(programs, console);
    return engines.isEmpty()
        ? choose.fastest(measure, remembered()).stream().toList()
        : choose.wanted(engines);
  }

  private MeasureEngine measuredLike(WorkerShare share) {
    return new MeasureEngine(share.options(natives()), share.environment(), home.resolve("logs"));
  }

  private RememberedSpeeds remembered() {
    return new RememberedSpeeds(
        home.resolve(FOLDER).resolve("measured.json"),
        Fingerprint.of(
            programs.stream().map(WorkerProgram::fingerprint).toList(),
            each,
            processorInWords(),
            System.getenv("TRAINYARD_DEVICE")));
  }

  private void startAll(List<WorkerProgram> chosen) {
    int total = each * chosen.size();
    retire(total);
    if (total == 0 || measure.isStopped()) {
      return;
    }
    SharedGpus shared = SharedGpus.open(total, System::getenv, home.resolve("mps"));
    gpus = Optional.of(shared);
    List<LocalWorker> started = new ArrayList<>();
    for (WorkerProgram program : chosen) {
      for (int i = 0; i < each; i++) {
        int number = started.size() + 1;
        LocalWorker worker =
            worker(number, program, WorkerShare.oneOf(total), shared.environment(number));
        worker.begin();
        started.add(worker);
      }
    }
    workers = List.copyOf(started);
  }

  private LocalWorker worker(
      int number, WorkerProgram program, WorkerShare share, Map<String, String> device) {
    String name = "worker-" + number;
    WorkerId id = idIn(home.resolve(FOLDER).resolve(name + ".id"));
    Map<String, String> environment = new TreeMap<>(surroundings);
    environment.put("TRAINYARD_WORKER_NAME", name);
    environment.put("TRAINYARD_WORKER_ID", id.toString());
    environment.putAll(share.environment());
    environment.putAll(device);
    return new LocalWorker(
        name,
        id,
        new WorkerStart(
            program,
            share.options(natives()),
            environment,
            home.resolve("logs").resolve(name + ".log")),
        pidFile(number),
        queue);
  }

  /** Ends those that a killed server left and that are too many now; each hands its run back. */
  private void retire(int wanted) {
    for (int number = wanted + 1; Files.exists(pidFile(number).file()); number++) {
      PidFile left = pidFile(number);
      left.process().ifPresent(ProcessHandle::destroy);
      left.delete();
    }
  }

  private PidFile pidFile(int number) {
    return new PidFile(home.resolve(FOLDER).resolve("worker-%d.pid".formatted(number)));
  }

  private Path natives() {
    return home.resolve("natives");
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

  /** "AMD EPYC 9B14 × 8": speeds measured on another processor are not this one's. */
  private static String processorInWords() {
    return "%s × %d"
        .formatted(Processor.ofThisMachine().name(), Runtime.getRuntime().availableProcessors());
  }
}
