package dev.trainyard.benchmark.load;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Everybody comes within the same ten seconds. */
final class SignIns {
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final long BOUND = 1_000;

  private final String url;
  private final ProcessHandle server;
  private final List<Person> people;
  private final Footsteps footsteps;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newFixedThreadPool(4, DaemonThreads.named("visitors")))
          .build();
  private final Delays welcome = new Delays();
  private final Delays signIn = new Delays();
  private final Delays start = new Delays();
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

  SignIns(LiveTrainyard live, List<Person> people, Footsteps footsteps) {
    this.url = live.url();
    this.server = live.server();
    this.people = people;
    this.footsteps = footsteps;
  }

  /** Lets them come, and tells how long they waited. */
  String measure() throws InterruptedException {
    Machine machine = new Machine().begin();
    Duration spentBefore = spent();
    long begin = System.nanoTime();
    ExecutorService threads =
        Executors.newFixedThreadPool(people.size(), DaemonThreads.named("visitor"));
    List<CompletableFuture<Void>> visits = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      long due = begin + WITHIN.toNanos() * i / people.size();
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      visits.add(CompletableFuture.runAsync(() -> visit(person), threads));
    }
    visits.forEach(CompletableFuture::join);
    threads.shutdown();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return report(took, spent().minus(spentBefore), machine.busy());
  }

  /** Seconds of one core that the server has used since its start. */
  private Duration spent() {
    return server.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void visit(Person person) {
    Visitor visitor = new Visitor(http, url);
    try {
      timed(welcome, () -> visitor.open(footsteps.before()));
      timed(signIn, () -> visitor.signIn(person.email(), Person.WORD));
      timed(start, () -> visitor.open(footsteps.after()));
    } catch (RuntimeException e) {
      errors.add(e.toString());
    }
  }

  private static void timed(Delays delays, Runnable work) {
    long begin = System.nanoTime();
    work.run();
    delays.add(Duration.ofNanos(System.nanoTime() - begin));
  }

  private String report(Duration took, Duration spent, String busy) {
    String first = errors.isEmpty() ? "" : ", the first: " + errors.peek();
    return Delays.HEAD
        + welcome.row("welcome page, %d requests".formatted(footsteps.before().size()), BOUND)
        + signIn.row("sign-in", BOUND)
        + start.row("start page, %d requests".formatted(footsteps.after().size()), BOUND)
        + "\n%d people, the last one was done after %.1f s; %d errors%s. The server used %.1f s of a core for it; all programs together used %s of the cores.\n"
            .formatted(
                people.size(),
                took.toMillis() / 1e3,
                errors.size(),
                first,
                spent.toMillis() / 1e3,
                busy);
  }
}
