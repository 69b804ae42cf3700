package dev.trainyard.benchmark.load;

import static org.awaitility.Awaitility.await;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Two hundred sockets watch forty runs, each of which a worker process of its own trains. */
final class Watching implements AutoCloseable {
  private static final Duration PACE = Duration.ofMillis(400);
  private static final int AT_A_TIME = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long P95 = 250;
  private static final long P99 = 500;

  private final LiveTrainyard live;
  private final List<Person> owners;
  private final int sockets;
  private final int minutes;
  private final List<WorkerProcess> workers = new ArrayList<>();
  private final List<RunSocket> watchers = new ArrayList<>();
  private final Delays delays = new Delays();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("comes-back"));
  private final HttpClient http =
      HttpClient.newBuilder()
          .executor(Executors.newFixedThreadPool(2, DaemonThreads.named("sockets")))
          .build();
  private volatile Instant counted = Instant.MAX;

  /**
   * @param owners one for each run
   * @param minutes to watch
   */
  Watching(LiveTrainyard live, List<Person> owners, int sockets, int minutes) {
    this.live = live;
    this.owners = owners;
    this.sockets = sockets;
    this.minutes = minutes;
  }

  /** Trains, watches, and tells what arrived when. */
  String measure() throws IOException, InterruptedException {
    startWorkers(Surroundings.in(live.home()));
    List<String> runs =
        IntStream.range(0, owners.size())
            .mapToObj(i -> owners.get(i).submit(FakePlan.of(i, epochs())))
            .toList();
    for (int i = 0; i < runs.size(); i++) {
      owners.get(i).await(runs.get(i), "it runs", run -> run.get("lastMeasurement").asLong() > 0);
    }
    openSockets(runs);
    Machine machine = new Machine().begin();
    List<ServerMemory> memory = watch();
    String busy = machine.busy();
    long rows = 0;
    for (int i = 0; i < runs.size(); i++) {
      JsonNode ended = owners.get(i).awaitEnd(runs.get(i));
      rows += ended.get("lastMeasurement").asLong();
      awaitLast(runs.get(i), ended.get("lastMeasurement").asLong());
    }
    return report(rows, memory, busy);
  }

  private int epochs() {
    return (int) Math.ceil((minutes * 60_000.0 + 30_000) / (PACE.toMillis() * FakePlan.STEPS));
  }

  /** A few after the others: forty JVMs that start at once would only wait for each other. */
  private void startWorkers(Map<String, String> surroundings) {
    for (int i = 0; i < owners.size(); i++) {
      WorkerProcess worker =
          new WorkerProcess("fake-" + (i + 1), surroundings, PACE, live.home().resolve("logs"));
      worker.start();
      workers.add(worker);
      if (workers.size() % AT_A_TIME == 0 || workers.size() == owners.size()) {
        await("the workers are in the pool")
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(200))
            .until(() -> owners.get(0).get("/pool").get("workers").size() == workers.size());
      }
    }
  }

  private void openSockets(List<String> runs) {
    for (int i = 0; i < sockets; i++) {
      int run = i % runs.size();
      RunSocket watcher =
          new RunSocket(
              http, timer, live.url(), owners.get(run).token(), runs.get(run), this::arrived);
      watcher.open();
      watchers.add(watcher);
    }
    await("every socket has a row")
        .atMost(PATIENCE)
        .until(() -> watchers.stream().allMatch(watcher -> watcher.last() > 0));
    counted = Instant.now();
  }

  /** What was measured before all were here was not sent when it was measured. */
  private void arrived(String run, Instant measured, Instant now) {
    if (measured.isAfter(counted)) {
      delays.add(Duration.between(measured, now));
    }
  }

  private List<ServerMemory> watch() throws IOException, InterruptedException {
    List<ServerMemory> memory = new ArrayList<>();
    for (int minute = 1; minute <= minutes; minute++) {
      TimeUnit.MINUTES.sleep(1);
      memory.add(ServerMemory.of(live.server().pid()));
    }
    return memory;
  }

  private void awaitLast(String run, long last) {
    await("every socket has the last row")
        .atMost(PATIENCE)
        .until(
            () ->
                watchers.stream()
                    .filter(watcher -> watcher.run().equals(run))
                    .allMatch(watcher -> watcher.last() >= last));
  }

  private String report(long rows, List<ServerMemory> memory, String busy) {
    int left = watchers.stream().mapToInt(RunSocket::left).sum();
    int doubled = watchers.stream().mapToInt(RunSocket::doubled).sum();
    int drops = watchers.stream().mapToInt(RunSocket::drops).sum();
    StringBuilder text = new StringBuilder(Delays.HEAD);
    text.append(
        delays.row(
            "emit to socket, %d sockets, %d runs".formatted(sockets, owners.size()), P95, P99));
    text.append(
        "\n%d rows in the log; left out at any socket: %d, doubled: %d, sockets that were dropped: %d. The cores were used to %s.\n\n"
            .formatted(rows, left, doubled, drops, busy));
    text.append("| minute | heap after a collection | resident |\n|--:|--:|--:|\n");
    for (int i = 0; i < memory.size(); i++) {
      text.append(
          "| %d | %d MB | %d MB |\n"
              .formatted(i + 1, memory.get(i).heap(), memory.get(i).resident()));
    }
    return text.toString();
  }

  @Override
  public void close() {
    watchers.forEach(RunSocket::close);
    workers.forEach(WorkerProcess::kill);
    timer.shutdownNow();
  }
}
