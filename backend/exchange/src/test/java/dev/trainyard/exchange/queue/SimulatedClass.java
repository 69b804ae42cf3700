package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.fixture.Exchanges;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.pool.WorkerState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A class at a pool of equal workers, played event by event on the real statements: people hand in
 * runs, workers ask for the next whenever they are free. Time is made to pass by moving every time
 * that the tables know into the past, so that hours take seconds.
 */
final class SimulatedClass {
  /** Seconds of worker time that people's plans take, from a small LeNet to a VGG. */
  private static final double[] LENGTHS = {8, 15, 30, 45, 60, 90, 150};

  private final JdbcTemplate sql;
  private final RunQueue queue;
  private final WorkerRegistry pool;
  private final List<WorkerInfo> workers;
  private final Random random;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Map<RunId, Played> runs = new HashMap<>();
  private final List<WorkerInfo> idle;
  private double now;
  private Watcher watcher = new Watcher() {};

  SimulatedClass(DataSource database, int workers, long seed) {
    this.sql = new JdbcTemplate(database);
    this.queue = RunQueue.on(database, QueueSettings.DEFAULT);
    this.pool = WorkerRegistry.on(database, PoolSettings.DEFAULT);
    this.workers =
        IntStream.rangeClosed(1, workers)
            .mapToObj(i -> Exchanges.worker("worker-" + i, Exchanges.cpu("dl4j")))
            .toList();
    this.workers.forEach(pool::register);
    this.idle = new ArrayList<>(this.workers);
    this.random = new Random(seed);
  }

  /** Hears what happens. */
  interface Watcher {
    default void handedIn(Played run, double at) {}

    default void started(Played run, double at) {}
  }

  void watch(Watcher watcher) {
    this.watcher = watcher;
  }

  /**
   * A run of somebody.
   *
   * @param number 1 for their first
   * @param seconds that it really takes
   */
  record Played(RunId id, UUID owner, int number, double seconds) {}

  private record Event(double at, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return Double.compare(at, other.at);
    }
  }

  double now() {
    return now;
  }

  double length() {
    return length(random);
  }

  static double length(Random random) {
    return LENGTHS[random.nextInt(LENGTHS.length)] * (0.8 + 0.4 * random.nextDouble());
  }

  Random random() {
    return random;
  }

  void at(double second, Runnable action) {
    events.add(new Event(second, action));
  }

  /** Hands in a run that is expected to take as long as it takes, more or less a quarter. */
  Played handIn(UUID owner, int number, double seconds) {
    double expected = seconds * Math.exp(0.2 * random.nextGaussian());
    NewRun run =
        new NewRun(
            RunId.random(),
            owner,
            Exchanges.WORKSHOP,
            "Run " + number,
            "{\"version\": 1}",
            NewRun.ANY_ENGINE,
            Precision.AUTO,
            Exchanges.LENET,
            Map.of(),
            List.of(new Forecast(workers.get(0).kind(), OptionalDouble.of(expected), 100L << 20)),
            Optional.empty());
    queue.enqueue(run);
    Played played = new Played(run.id(), owner, number, seconds);
    runs.put(run.id(), played);
    watcher.handedIn(played, now);
    return played;
  }

  /** Plays until this second. */
  void playUntil(double end, Ended ended) {
    while (true) {
      lendIdle(ended);
      Event next = events.peek();
      if (next == null || next.at > end) {
        pass(end - now);
        return;
      }
      events.poll();
      pass(next.at - now);
      next.action.run();
    }
  }

  /** What a class does when one of its runs is over. */
  @FunctionalInterface
  interface Ended {
    void run(Played run);
  }

  private void lendIdle(Ended ended) {
    for (WorkerInfo worker : List.copyOf(idle)) {
      Optional<Lease> lease = queue.leaseNext(worker);
      if (lease.isEmpty()) {
        continue;
      }
      idle.remove(worker);
      Played run = runs.get(lease.get().run());
      watcher.started(run, now);
      at(
          now + run.seconds(),
          () -> {
            queue.finish(lease.get(), new Outcome.Succeeded("Done.", result(run)));
            idle.add(worker);
            ended.run(run);
          });
    }
  }

  private static RunResult result(Played run) {
    return new RunResult(0.1, 0.97, 0.1, 0.96, 60_000, run.seconds());
  }

  private void pass(double seconds) {
    if (seconds <= 0) {
      return;
    }
    now += seconds;
    sql.update("update owner_use set level = level - ? where level is not null", seconds / 1800);
    sql.update(
        """
        update run set leased_at = leased_at - ? * interval '1 second'
        where state = 'RUNNING'
        """,
        seconds);
    sql.update(
        """
        update prediction set made_at = made_at - ? * interval '1 second'
        from run where run.id = run_id and run.state = 'QUEUED'
        """,
        seconds);
    sql.update(
        """
        update run set created_at = created_at - ? * interval '1 second',
                       finished_at = finished_at - ? * interval '1 second'
        where created_at > now() - interval '10 minutes' or finished_at > now() - interval '10 minutes'
        """,
        seconds,
        seconds);
    workers.forEach(
        worker ->
            pool.seen(
                worker.id(),
                idle.contains(worker) ? WorkerState.IDLE : WorkerState.TRAINING,
                Optional.empty()));
  }
}
