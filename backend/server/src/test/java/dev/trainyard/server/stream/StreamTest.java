package dev.trainyard.server.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.RunProgress;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The socket: every measurement, each once, in order; and what else happens. */
@ServerTest
class StreamTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired RunQueue queue;
  private Caller ada;
  private String run;
  private String topic;

  @BeforeEach
  void adasRun() {
    ada = Caller.somebody(port, "Ada");
    run = Plans.submit(ada);
    topic = "runs/" + run;
  }

  @Test
  void tellsWhatWasMeasuredBeforeAndAfterItWasOpened() {
    Lease lease = bench.lease(run);
    bench.measure(lease, 1, 10);
    Listener listener = Listener.open(ada).watch(topic, 4);

    await().atMost(PATIENCE).until(() -> listener.last() == 10);
    bench.measure(lease, 11, 20);
    await().atMost(PATIENCE).until(() -> listener.last() == 20);

    assertThat(listener.numbers()).containsExactlyElementsOf(upTo(5, 20));
    assertThat(listener.heard("run")).isNotEmpty();
    bench.succeed(lease);
  }

  @Test
  void socketsThatDropAndReturnMissNothingAndHearNothingTwice() throws Exception {
    Lease lease = bench.lease(run);
    ExecutorService threads = Executors.newFixedThreadPool(9);
    int measurements = 3_000;
    List<Future<List<Long>>> listeners = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int restlessness = 5 + 7 * i;
      listeners.add(threads.submit(() -> hearAll(measurements, restlessness)));
    }
    for (long from = 1; from <= measurements; from += 30) {
      bench.measure(lease, from, from + 29);
    }
    bench.succeed(lease);

    for (Future<List<Long>> listener : listeners) {
      assertThat(listener.get()).containsExactlyElementsOf(upTo(1, measurements));
    }
    threads.shutdown();
  }

  /** Drops the socket again and again; goes on after the last number that it saw. */
  private List<Long> hearAll(long measurements, int millisOpen) {
    List<Long> numbers = new ArrayList<>();
    long last = 0;
    while (last < measurements) {
      Listener listener = Listener.open(ada).watch(topic, last);
      long from = last;
      // Tomcat throws on a thread of its own when a socket drops in the middle of a message
      await()
          .dontCatchUncaughtExceptions()
          .pollInterval(Duration.ofMillis(millisOpen))
          .atMost(PATIENCE)
          .until(() -> listener.last() > from);
      listener.drop();
      List<Long> heard = listener.numbers();
      numbers.addAll(heard);
      last = numbers.get(numbers.size() - 1);
    }
    return numbers;
  }

  @Test
  void aLongRunIsCaughtUpWithInBatches() {
    Lease lease = bench.lease(run);
    for (long from = 1; from <= 20_000; from += 1_000) {
      bench.measure(lease, from, from + 999);
    }
    Listener listener = Listener.open(ada).watch(topic, 0);

    await().atMost(PATIENCE).until(() -> listener.last() == 20_000);

    assertThat(listener.numbers()).containsExactlyElementsOf(upTo(1, 20_000));
    bench.succeed(lease);
  }

  @Test
  void aFinishedRunIsToldAfterItsLastMeasurement() {
    Lease lease = bench.lease(run);
    Listener listener = Listener.open(ada).watch(topic, 0);
    bench.measure(lease, 1, 100);
    bench.succeed(lease);

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                listener.heard(m -> m.at("/run/state").asString("").equals("SUCCEEDED")).size()
                    > 0);
    List<tools.jackson.databind.JsonNode> all =
        listener.heard(m -> m.path("topic").asString("").equals(topic));

    assertThat(listener.numbers()).containsExactlyElementsOf(upTo(1, 100));
    assertThat(all.get(all.size() - 1).at("/run/state").asString()).isEqualTo("SUCCEEDED");
  }

  @Test
  void layersAreToldToWhoWatchesThemAndToNobodyElse() {
    Lease lease = bench.lease(run);
    Listener curves = Listener.open(ada).watch(topic, 0);
    Listener layers = Listener.open(ada).watch(topic + "/layers", 0);
    bench.measure(lease, 1, 3);
    bench.measure(lease, "layer/c1/dead", 3, 0.25);
    await().atMost(PATIENCE).until(() -> layers.last() == 4);
    bench.measure(lease, "layer/c1/dead", 6, 0.5);
    bench.succeed(lease);

    await().atMost(PATIENCE).until(() -> layers.last() == 5);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !curves.heard(m -> m.at("/run/state").asString("").equals("SUCCEEDED")).isEmpty());
    assertThat(curves.numbers()).containsExactlyElementsOf(upTo(1, 3));
    assertThat(layers.numbers()).containsExactlyElementsOf(upTo(4, 5));
    assertThat(layers.heard("run")).isEmpty();
  }

  @Test
  void progressAndStatesReachWhoWatchesAllTheirRuns() {
    Listener mine = Listener.open(ada).watch("runs", 0);
    Listener eves = Listener.open(Caller.somebody(port, "Eve")).watch("runs", 0);
    settle(mine);
    settle(eves);
    Lease lease = bench.lease(run);
    queue.renew(lease, new RunProgress(1, 10, 100, 5000, OptionalDouble.of(3)));

    await()
        .atMost(PATIENCE)
        .until(() -> !mine.heard(m -> m.at("/run/progress/step").asInt(0) == 10).isEmpty());
    bench.succeed(lease);
    await()
        .atMost(PATIENCE)
        .until(
            () -> !mine.heard(m -> m.at("/run/state").asString("").equals("SUCCEEDED")).isEmpty());
    assertThat(eves.heard("run")).isEmpty();
  }

  @Test
  void twoTopicsOnOneSocketNeverFallSilent() {
    Lease lease = bench.lease(run);
    Listener listener = Listener.open(ada).watch("runs", 0).watch(topic, 0);
    settle(listener);
    int steps = 150;
    for (int step = 1; step <= steps; step++) {
      bench.measure(lease, step, step);
      queue.renew(lease, new RunProgress(1, step, steps, 5000, OptionalDouble.of(3)));
    }

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              assertThat(listener.last()).isEqualTo(steps);
              assertThat(lastStep(listener, "runs")).isEqualTo(steps);
              assertThat(lastStep(listener, topic)).isEqualTo(steps);
            });
    assertThat(listener.numbers()).containsExactlyElementsOf(upTo(1, steps));
    bench.succeed(lease);
  }

  private static int lastStep(Listener listener, String topic) {
    var told = listener.heard(m -> m.path("topic").asString("").equals(topic) && m.has("run"));
    return told.isEmpty() ? 0 : told.get(told.size() - 1).at("/run/progress/step").asInt(0);
  }

  @Test
  void whoWaitsHearsThatTheyMovedUp() {
    Caller bob = Caller.somebody(port, "Bob");
    String behind = Plans.submit(bob);
    Listener listener = Listener.open(bob).watch("runs/" + behind, 0);
    await().atMost(PATIENCE).until(() -> place(listener) > 1);
    int before = place(listener);

    ada.post("/runs/" + run + "/stop", Map.of());

    await().atMost(PATIENCE).until(() -> place(listener) < before);
    bob.post("/runs/" + behind + "/stop", Map.of());
  }

  private static int place(Listener listener) {
    var told = listener.heard("run");
    return told.isEmpty() ? 0 : told.get(told.size() - 1).at("/run/queue/position").asInt(0);
  }

  @Test
  void thePoolIsShown() {
    Listener listener = Listener.open(ada).watch("pool", 0);
    await().atMost(PATIENCE).until(() -> !listener.heard("pool").isEmpty());
    bench.worker("newcomer");

    await()
        .atMost(PATIENCE)
        .until(
            () -> !listener.heard(m -> m.path("pool").toString().contains("newcomer")).isEmpty());
    assertThat(listener.heard("pool").get(0).at("/pool/workers").findValues("neighbours"))
        .hasSameSizeAs(listener.heard("pool").get(0).at("/pool/workers"));
  }

  @Test
  void foreignRunsAndNonsenseAreProblems() {
    Listener eve =
        Listener.open(Caller.somebody(port, "Eve"))
            .watch(topic, 0)
            .watch("weather", 0)
            .say("{\"watch\":5}")
            .say("nonsense")
            .say("{\"kind\":\"heartbeat\"}");

    await().atMost(PATIENCE).until(() -> eve.heard("problem").size() == 4);

    assertThat(eve.heard("problem"))
        .extracting(problem -> problem.get("code").asString())
        .containsExactly("not-found", "not-found", "malformed-json", "malformed-json");
    assertThat(eve.heard("problem").get(0).get("topic").asString()).isEqualTo(topic);
    assertThat(eve.heard("measurements")).isEmpty();
  }

  @Test
  void strangersAndOtherPagesAreRefused() {
    assertThatThrownBy(() -> Listener.open(port, "ty_wrong", ""));
    assertThatThrownBy(() -> Listener.open(port, ada.token(), "https://evil.example"));
    Listener page = Listener.open(port, ada.token(), "http://localhost:" + port);
    page.watch("pool", 0);
    await().atMost(PATIENCE).until(() -> !page.heard("pool").isEmpty());
  }

  @Test
  void fiftySocketsHearAMeasurementSoon() {
    Lease lease = bench.lease(run);
    bench.measure(lease, 1, 1);
    List<Listener> listeners =
        IntStream.range(0, 50).mapToObj(i -> Listener.open(ada).watch(topic, 0)).toList();
    await().atMost(PATIENCE).until(() -> listeners.stream().allMatch(l -> l.last() == 1));
    List<Long> micros = new ArrayList<>();
    for (long n = 2; n <= 41; n++) {
      long step = n;
      long before = System.nanoTime();
      bench.measure(lease, n, n);
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(PATIENCE)
          .until(() -> listeners.stream().allMatch(l -> l.last() >= step));
      listeners.forEach(listener -> micros.add((listener.heardAt(step) - before) / 1_000));
    }
    bench.succeed(lease);
    micros.sort(null);
    System.out.printf(
        "Emit to receive with 50 sockets: median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
        micros.get(micros.size() / 2) / 1e3,
        micros.get(micros.size() * 95 / 100) / 1e3,
        micros.get(micros.size() - 1) / 1e3);
    assertThat(micros).hasSize(2_000);
  }

  private void settle(Listener listener) {
    listener.watch("runs/nobody", 0);
    await().atMost(PATIENCE).until(() -> !listener.heard("problem").isEmpty());
  }

  private static List<Long> upTo(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
