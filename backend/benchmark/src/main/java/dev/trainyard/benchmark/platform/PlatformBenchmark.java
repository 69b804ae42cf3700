package dev.trainyard.benchmark.platform;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Prints the platform's delays and its cost as a Markdown table; nothing here fails. */
public final class PlatformBenchmark {
  private static final int SOCKETS = 50;
  private static final int SUBMISSIONS = 20;

  private PlatformBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Files.createTempDirectory("trainyard-benchmark");
    try (LiveTrainyard live =
        LiveTrainyard.start(home, Map.of("TRAINYARD_ENGINE", BareLoop.ENGINE))) {
      Person ada = Person.register(live, "ada");
      ada.awaitEnd(ada.submit(plan(2_000, 1))); // warms the worker
      System.out.println("| what | count | p50 | p95 | max | bound on p95 | p95 / bound |");
      System.out.println("|---|---|---|---|---|---|---|");
      System.out.println(
          Percentiles.of(submitToFirst(live, ada)).row("submit to first measurement", 2_000));
      System.out.println(emitToReceive(live, ada));
      System.out.println();
      System.out.println(BareLoop.compare(live, ada, plan(20_000, 3)));
    }
  }

  private static List<Duration> submitToFirst(LiveTrainyard live, Person ada) throws Exception {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < SUBMISSIONS; i++) {
      long start = System.nanoTime();
      String run = ada.submit(plan(1_000, 1));
      try (StreamWatcher watcher = StreamWatcher.watch(live.url(), ada.token(), run)) {
        watcher.awaitFirst();
        times.add(Duration.ofNanos(System.nanoTime() - start));
      }
      ada.awaitEnd(run);
    }
    return times;
  }

  private static String emitToReceive(LiveTrainyard live, Person ada) {
    String run = ada.submit(plan(20_000, 3));
    List<StreamWatcher> watchers =
        IntStream.range(0, SOCKETS)
            .mapToObj(i -> StreamWatcher.watch(live.url(), ada.token(), run))
            .toList();
    ada.awaitEnd(run);
    ada.await(
        run,
        "every socket has the last row",
        r -> watchers.stream().allMatch(w -> w.last() >= r.get("lastMeasurement").asLong()));
    List<Duration> delays = watchers.stream().flatMap(w -> w.delays().stream()).toList();
    boolean gap = watchers.stream().anyMatch(StreamWatcher::gap);
    watchers.forEach(StreamWatcher::close);
    return Percentiles.of(delays)
        .row("emit to receive, %d sockets%s".formatted(SOCKETS, gap ? ", WITH GAPS" : ""), 250);
  }

  private static Map<String, Object> plan(int train, int epochs) {
    return Map.of(
        "architecture", Map.of("id", "lenet-5"),
        "dataset", Map.of("id", "mnist", "train", train, "test", 1_000),
        "epochs", epochs);
  }
}
