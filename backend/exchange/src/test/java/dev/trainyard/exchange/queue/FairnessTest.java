package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.GRACE;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FairnessTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private RunQueue queue;

  @BeforeEach
  void emptyQueue() {
    database.sql().execute("truncate owner_use, allowance, run cascade");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
  }

  @Test
  void ownersTakeTurnsHoweverManyRunsOneOfThemHandedIn() {
    RunId ada1 = enqueue(ADA);
    RunId ada2 = enqueue(ADA);
    RunId ada3 = enqueue(ADA);
    RunId grace1 = enqueue(GRACE);
    RunId grace2 = enqueue(GRACE);

    assertThat(queue.positions())
        .containsExactly(
            Map.entry(ada1, 1),
            Map.entry(grace1, 2),
            Map.entry(ada2, 3),
            Map.entry(grace2, 4),
            Map.entry(ada3, 5));
    assertThat(leaseAll(5)).containsExactly(ada1, grace1, ada2, grace2, ada3);
  }

  @Test
  void withOneWorkerTheOwnerServedLongestAgoIsNext() {
    RunId ada1 = enqueue(ADA);
    enqueue(ADA);
    RunId grace1 = enqueue(GRACE);
    Lease first = queue.leaseNext(worker("one")).orElseThrow();
    assertThat(first.run()).isEqualTo(ada1);
    queue.finish(first, new Outcome.Stopped("Enough.", Optional.empty()));
    assertThat(queue.leaseNext(worker("one")).orElseThrow().run()).isEqualTo(grace1);
  }

  @Test
  void positionsSayWhoIsReallyNext() {
    for (int i = 0; i < 4; i++) {
      enqueue(ADA);
      enqueue(new UUID(7, i % 2));
      enqueue(GRACE);
    }
    while (!queue.positions().isEmpty()) {
      RunId first = queue.positions().keySet().iterator().next();
      assertThat(queue.position(first)).hasValue(1);
      assertThat(queue.leaseNext(worker("one")).orElseThrow().run()).isEqualTo(first);
    }
  }

  @Test
  void manyWorkersNeverLeaseOneRunTwice() throws Exception {
    int runs = 60;
    IntStream.range(0, runs).forEach(i -> enqueue(new UUID(7, i % 7)));
    ExecutorService workers = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<RunId>>> leased = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        leased.add(workers.submit(() -> leaseAll(runs)));
      }
      List<RunId> all = new ArrayList<>();
      for (Future<List<RunId>> some : leased) {
        all.addAll(some.get());
      }
      Set<RunId> different = new HashSet<>(all);
      assertThat(different).hasSameSizeAs(all);
      assertThat(all).hasSize(runs);
    } finally {
      workers.shutdownNow();
    }
  }

  /** Each by a worker of its own, until nothing waits. */
  private List<RunId> leaseAll(int atMost) {
    List<RunId> leased = new ArrayList<>();
    for (int i = 0; i < atMost; i++) {
      Optional<Lease> lease = queue.leaseNext(worker("w" + i));
      if (lease.isEmpty()) {
        break;
      }
      leased.add(lease.get().run());
    }
    return leased;
  }

  private RunId enqueue(UUID owner) {
    return queue.enqueue(runOf(owner)).run();
  }
}
