package dev.trainyard.benchmark.load;

import static org.awaitility.Awaitility.await;

import dev.trainyard.acceptance.Person;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** People train and watch while one fault follows the other. */
final class Faults {
  private static final int EPOCHS = 6;
  private static final int SOCKETS_OF_RUN = 2;
  private static final int WAITING_AT_LEAST = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration UNTIL_ALL_END = Duration.ofMinutes(10);
  private static final int LONGEST_PAUSE_MS = 3_000;

  private final Stage stage;
  private final List<Person> people;
  private final Random random;
  private final Arrived arrived = new Arrived();
  private final List<Suffered> suffered = new ArrayList<>();
  private final List<Submitted> runs = new ArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("comes-back"));
  private final HttpClient http =
      HttpClient.newBuilder()
          .executor(Executors.newFixedThreadPool(2, DaemonThreads.named("sockets")))
          .build();
  private int unanswered;

  private record Submitted(Person owner, String run, int seed, List<RunSocket> sockets) {
    boolean isOver() {
      return owner.get("/runs/" + run).get("finishedAt").isString();
    }
  }

  Faults(Stage stage, List<Person> people, Random random) {
    this.stage = stage;
    this.people = people;
    this.random = random;
  }

  /** Submits, lets everything happen, waits for all ends, and tells what became of it. */
  String measure(int atFirst, List<Fault> faults) throws Exception {
    while (runs.size() < atFirst) {
      submit();
    }
    Instant begin = Instant.now();
    awaitMeasurementAfter(begin);
    for (Fault fault : faults) {
      suffer(fault);
    }
    await("every run is over")
        .atMost(UNTIL_ALL_END)
        .pollInterval(Duration.ofSeconds(2))
        .ignoreExceptions()
        .until(
            () -> {
              stage.lookAfterWorkers();
              return runs.stream().allMatch(Submitted::isOver);
            });
    return report(begin);
  }

  private void suffer(Fault fault) throws Exception {
    stage.lookAfterWorkers();
    Instant at = Instant.now();
    List<String> hit = stage.suffer(fault);
    suffered.add(new Suffered(fault, at, Duration.between(at, Instant.now()), hit));
    System.err.printf("%d %s, %d runs hit%n", suffered.size(), fault.words(), hit.size());
    awaitMeasurementAfter(Instant.now());
    submitMore();
    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MS));
  }

  private void awaitMeasurementAfter(Instant moment) {
    await("a measurement arrives").atMost(PATIENCE).until(() -> arrived.newest().isAfter(moment));
  }

  /** So that all workers have something to do until the last fault. */
  private void submitMore() {
    try {
      long open = runs.stream().filter(run -> !run.isOver()).count();
      for (long i = open; i < WAITING_AT_LEAST; i++) {
        submit();
      }
    } catch (RuntimeException e) {
      unanswered++;
    }
  }

  private void submit() {
    int seed = runs.size() + 1;
    Person owner = people.get(seed % people.size());
    String run = owner.submit(FakePlan.of(seed, EPOCHS));
    List<RunSocket> sockets = new ArrayList<>();
    for (int i = 0; i < SOCKETS_OF_RUN; i++) {
      RunSocket socket =
          new RunSocket(http, timer, stage.live().url(), owner.token(), run, arrived);
      socket.open();
      sockets.add(socket);
    }
    runs.add(new Submitted(owner, run, seed, sockets));
  }

  private String report(Instant begin) {
    Ledger ledger = new Ledger();
    for (Submitted one : runs) {
      long last = one.owner().get("/runs/" + one.run()).get("lastMeasurement").asLong();
      awaitSockets(one, last);
      ledger.check(
          one.owner(),
          one.run(),
          new FakeCurve(one.seed(), FakePlan.STEPS),
          (long) EPOCHS * FakePlan.STEPS,
          deaths(one.run()),
          one.sockets());
    }
    int drops =
        runs.stream().flatMap(run -> run.sockets().stream()).mapToInt(RunSocket::drops).sum();
    StringBuilder text = new StringBuilder();
    text.append(
        "%d runs of %d people, %d sockets, which were dropped %d times; %d submissions got no answer; %d workers ended by themselves.\n"
            .formatted(
                runs.size(),
                people.size(),
                runs.size() * SOCKETS_OF_RUN,
                drops,
                unanswered,
                stage.deathsUnasked()));
    text.append(ledger.report()).append('\n').append(Suffered.HEAD);
    for (int i = 0; i < suffered.size(); i++) {
      text.append(suffered.get(i).row(i + 1, begin, arrived));
    }
    return text.toString();
  }

  private long deaths(String run) {
    return suffered.stream()
        .filter(one -> one.fault() == Fault.KILL_WORKER && one.hit().contains(run))
        .count();
  }

  /** A socket that does not get all in time is a mistake that the ledger tells. */
  private static void awaitSockets(Submitted one, long last) {
    try {
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> one.sockets().stream().allMatch(socket -> socket.last() >= last));
    } catch (ConditionTimeoutException e) {
      System.err.println("A socket of run " + one.run() + " does not get its last rows.");
    }
  }
}
