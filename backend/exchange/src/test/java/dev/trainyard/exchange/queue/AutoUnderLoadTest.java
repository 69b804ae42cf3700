package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.cpu;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.SpeedLog;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of engine auto with many runs and workers at once, and what it costs. */
class AutoUnderLoadTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private RunQueue queue;
  private WorkerRegistry pool;
  private SpeedLog speeds;

  @BeforeEach
  void emptyHouse() {
    database.sql().execute("truncate owner_use, allowance, run, worker, speed cascade");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    pool = WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT);
    speeds = SpeedLog.on(database.dataSource());
  }

  @Test
  void workersThatAskAtOnceNeverGetOneRunTwiceAndNoneStarves() throws Exception {
    int runs = 60;
    enqueue(runs, 5);
    List<WorkerInfo> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      workers.add(made(i % 2 == 0 ? "pytorch" : "dl4j", 2));
    }
    workers.forEach(pool::register);
    measure(workers.get(0), 5, 8_700);
    measure(workers.get(1), 5, 5_000);

    Collection<RunId> trained = new ConcurrentLinkedQueue<>();
    var everybodyTrains = new CountDownLatch(workers.size());
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      List<Future<Integer>> shares = new ArrayList<>();
      for (WorkerInfo worker : workers) {
        shares.add(
            threads.submit(() -> trainUntilAllAreDone(worker, trained, runs, everybodyTrains)));
      }
      for (Future<Integer> share : shares) {
        assertThat(share.get()).isPositive();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(trained).hasSize(runs).doesNotHaveDuplicates();
  }

  /** Everybody holds their first run until all have one: then the fast are busy, too. */
  private int trainUntilAllAreDone(
      WorkerInfo worker, Collection<RunId> trained, int runs, CountDownLatch everybodyTrains)
      throws InterruptedException {
    int mine = 0;
    while (trained.size() < runs) {
      Optional<Lease> lease = queue.leaseNext(worker);
      if (lease.isPresent()) {
        trained.add(lease.get().run());
        mine++;
        everybodyTrains.countDown();
        assertThat(everybodyTrains.await(30, TimeUnit.SECONDS)).isTrue();
        queue.finish(lease.get(), new Outcome.Stopped("Enough.", Optional.empty()));
      }
    }
    return mine;
  }

  /** A workshop's pool: two engines on two kinds of machine. */
  @ParameterizedTest
  @ValueSource(ints = {40, 500})
  void aLeaseIsCheapWithManyRunsAndWorkers(int workloads) {
    List<WorkerInfo> workers =
        IntStream.range(0, 20)
            .mapToObj(i -> made(i % 2 == 0 ? "pytorch" : "dl4j", i % 4 < 2 ? 2 : 4))
            .toList();
    workers.forEach(worker -> measure(worker, 100, 1_000 * worker.device().threads()));
    enqueue(500, workloads);
    workers.forEach(pool::register);

    WorkerInfo slowest = workers.get(0);
    String left = millis(() -> assertThat(queue.leaseNext(slowest)).isEmpty());
    WorkerInfo fastest = workers.get(19);
    String taken = millis(() -> assertThat(queue.leaseNext(fastest)).isPresent());
    System.out.printf(
        "500 runs of %d workloads, 20 workers of 4 kinds: a lease takes %s, to leave all runs to others %s%n",
        workloads, taken, left);
  }

  private static String millis(Runnable lease) {
    int times = 25;
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long before = System.nanoTime();
      lease.run();
      millis.add((System.nanoTime() - before) / 1e6);
    }
    millis.sort(null);
    return "%.1f to %.1f ms, median %.1f ms"
        .formatted(millis.get(0), millis.get(times - 1), millis.get(times / 2));
  }

  private static WorkerInfo made(String engine, int threads) {
    return worker(engine + threads, cpu(engine, threads));
  }

  private void enqueue(int runs, int workloads) {
    for (int i = 0; i < runs; i++) {
      UUID owner = new UUID(7, i % 30);
      queue.enqueue(runOf(owner, NewRun.ANY_ENGINE, Precision.AUTO, workload(i % workloads)));
    }
  }

  private void measure(WorkerInfo worker, int workloads, double speed) {
    speeds.record(
        worker.device(),
        IntStream.range(0, workloads)
            .mapToObj(i -> new MeasuredSpeed("network " + i, workload(i * 3), speed))
            .toList());
  }

  private static Workload workload(int number) {
    return new Workload("%016x".formatted(number), 10_000L + 7_919L * number);
  }
}
