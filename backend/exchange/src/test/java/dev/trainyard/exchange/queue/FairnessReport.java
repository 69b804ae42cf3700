package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.fixture.Exchanges;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.pool.WorkerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the fairness rule gives and costs, beside first come first served on the same machine in the
 * same minutes. No test: it writes {@code backend/docs/benchmarks/fairness.md}.
 *
 * <pre>
 * mvn test -pl backend/exchange -am -Dtest=FairnessReport -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class FairnessReport {
  private static final int PEOPLE = 120;
  private static final int HOURS = 3;
  private static final int LEASES = 500;

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @Test
  void write() throws IOException {
    Shares fair = ofTheRule();
    Shares fifo = ofFirstComeFirstServed();
    database.sql().execute("truncate owner_use, allowance, run, worker cascade");
    hundredThousandRuns();
    double[] lease = leases();
    double[] peer = peers();
    String text =
        """
        # Fairness

        Written by `FairnessReport` (command in its comment). Two measurements; each has its peer in the same run.

        ## Shares

        A class of %d at four equal workers for %d hours, played on the real statements (`SimulatedClass`): everybody hands in three
        runs at once, one person a hundred, and the next whenever one is done. Runs take 6 to 180 s.

        | | Jain index of worker seconds | who handed in 100 at once, by the mean |
        |---|---|---|
        | the rule (`fairness.sql`) | %.3f | %.2f |
        | first come, first served | %.3f | %.2f |

        Asked: an index of 0.95 at least.

        ## The next lease

        100,000 runs of 10,000 people wait; %d leases, each with the whole bookkeeping. The peer is the shortest thing that could work: the
        oldest row, locked and marked.

        | milliseconds | median | 99th percentile |
        |---|---|---|
        | lease next | %.1f | %.1f |
        | oldest row | %.1f | %.1f |
        | ratio | %.1f | %.1f |

        Asked: 10 ms at the 99th percentile.
        """
            .formatted(
                PEOPLE,
                HOURS,
                fair.jain(),
                fair.greedy(),
                fifo.jain(),
                fifo.greedy(),
                LEASES,
                lease[0],
                lease[1],
                peer[0],
                peer[1],
                lease[0] / peer[0],
                lease[1] / peer[1]);
    System.out.println(text);
    Files.writeString(Path.of("..", "docs", "benchmarks", "fairness.md"), text);
  }

  /**
   * @param greedy what the first person had, by the mean
   */
  private record Shares(double jain, double greedy) {
    static Shares of(Map<UUID, Double> seconds) {
      double mean = seconds.values().stream().mapToDouble(s -> s).sum() / PEOPLE;
      return new Shares(
          Jain.index(seconds.values(), PEOPLE), seconds.getOrDefault(person(0), 0.0) / mean);
    }
  }

  private static UUID person(int i) {
    return new UUID(7, i);
  }

  private static Shares ofTheRule() {
    SimulatedClass room = new SimulatedClass(database.dataSource(), 4, 11);
    for (int i = 0; i < PEOPLE; i++) {
      for (int run = 0; run < (i == 0 ? 100 : 3); run++) {
        room.handIn(person(i), run + 1, room.length());
      }
    }
    Map<UUID, Double> seconds = new HashMap<>();
    room.playUntil(
        3600.0 * HOURS,
        run -> {
          seconds.merge(run.owner(), run.seconds(), Double::sum);
          room.handIn(run.owner(), 0, room.length());
        });
    return Shares.of(seconds);
  }

  private static Shares ofFirstComeFirstServed() {
    Random random = new Random(11);
    Deque<UUID> line = new ArrayDeque<>();
    for (int i = 0; i < PEOPLE; i++) {
      for (int run = 0; run < (i == 0 ? 100 : 3); run++) {
        line.add(person(i));
      }
    }
    Map<UUID, Double> seconds = new HashMap<>();
    PriorityQueue<Double> free = new PriorityQueue<>(List.of(0.0, 0.0, 0.0, 0.0));
    while (free.peek() < 3600.0 * HOURS) {
      double now = free.poll();
      UUID next = line.poll();
      double takes = SimulatedClass.length(random);
      if (now + takes < 3600.0 * HOURS) {
        seconds.merge(next, takes, Double::sum);
      }
      line.add(next);
      free.add(now + takes);
    }
    return Shares.of(seconds);
  }

  private static void hundredThousandRuns() {
    database
        .sql()
        .execute(
            """
            insert into run (id, owner_id, workshop_id, title, plan, engine_wanted, precision_wanted, workload_key,
                             workload_macs, memory_needed, expected_seconds, short, state, reason, created_at)
            select gen_random_uuid(), ('00000000-0000-0007-0000-' || lpad(to_hex(n %% 10000), 12, '0'))::uuid,
                   '%s', 'Run', '{}', 'auto', 'AUTO', '00000000000000aa', 280000, '{}', 20 + n %% 200, n %% 200 < 40,
                   'QUEUED', 'It waits.', now() - n * interval '1 millisecond'
            from generate_series(1, 100000) n
            """
                .formatted(Exchanges.WORKSHOP)
                .replace("%%", "%"));
    database
        .sql()
        .execute(
            """
            insert into owner_use (owner_id, workshop_id, started, level, seconds)
            select distinct on (owner_id) owner_id, workshop_id, floor(random() * 4)::int, 15000 + random() * 8, 60
            from run
            """);
    database.sql().execute("analyze");
  }

  private static double[] leases() {
    RunQueue queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    WorkerRegistry pool = WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT);
    List<WorkerInfo> workers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      WorkerInfo worker = Exchanges.worker("worker-" + i);
      pool.register(worker);
      workers.add(worker);
    }
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < LEASES + 100; i++) {
      WorkerInfo worker = workers.get(i % workers.size());
      if (i % 20 == 0) {
        workers.forEach(one -> pool.seen(one.id(), WorkerState.TRAINING, Optional.empty()));
      }
      long before = System.nanoTime();
      Lease lease = queue.leaseNext(worker).orElseThrow();
      double took = (System.nanoTime() - before) / 1e6;
      if (i >= 100) {
        millis.add(took);
      }
      queue.finish(lease, new Outcome.Stopped("Enough.", Optional.empty()));
    }
    return percentiles(millis);
  }

  private static double[] peers() {
    database.sql().execute("create index oldest on run (created_at, id) where state = 'QUEUED'");
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < LEASES + 100; i++) {
      long before = System.nanoTime();
      database
          .sql()
          .queryForObject(
              """
              update run set state = 'PAUSED'
              where id = (select id from run where state = 'QUEUED' order by created_at, id limit 1 for update skip locked)
              returning id
              """,
              UUID.class);
      if (i >= 100) {
        millis.add((System.nanoTime() - before) / 1e6);
      }
    }
    return percentiles(millis);
  }

  private static double[] percentiles(List<Double> millis) {
    millis.sort(null);
    System.out.printf(
        Locale.ROOT, "%d times, at most %.1f ms%n", millis.size(), millis.get(millis.size() - 1));
    return new double[] {millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100)};
  }
}
