package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LostLeaseTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  /** Long enough to do something with, short enough to wait for. */
  private static final QueueSettings SHORT =
      new QueueSettings(Duration.ofMillis(300), Duration.ofMillis(50), 2);

  private RunQueue queue;
  private RunReader reader;

  @BeforeEach
  void emptyQueue() {
    database.sql().execute("truncate owner_use, allowance, run cascade");
    queue = RunQueue.on(database.dataSource(), SHORT);
    reader = RunReader.on(database.dataSource());
  }

  @Test
  void aSilentWorkersRunGoesOnElsewhereFromItsCheckpoint() {
    RunId run = queue.enqueue(runOf(ADA)).run();
    Lease lost = queue.leaseNext(worker("one")).orElseThrow();
    StoredCheckpoint checkpoint = new StoredCheckpoint("checkpoints/1", 1, 938);
    queue.recordCheckpoint(lost, checkpoint);

    WorkerInfo two = worker("two");
    Lease next = await().until(() -> queue.leaseNext(two), java.util.Optional::isPresent).get();
    assertThat(next.run()).isEqualTo(run);
    assertThat(next.attempt()).isEqualTo(2);
    assertThat(next.checkpoint()).contains(checkpoint);
    assertThat(queue.renew(lost)).isEqualTo(LeaseAnswer.LOST);
    assertThat(find(run).lostLeases()).isEqualTo(1);
  }

  @Test
  void aRenewedLeaseIsNotTaken() {
    RunQueue patient =
        RunQueue.on(
            database.dataSource(),
            new QueueSettings(Duration.ofMinutes(1), Duration.ofSeconds(1), 3));
    queue.enqueue(runOf(ADA));
    Lease lease = queue.leaseNext(worker("one")).orElseThrow();
    assertThat(patient.renew(lease)).isEqualTo(LeaseAnswer.CONTINUE);
    await()
        .pollDelay(SHORT.lease().plusMillis(100))
        .untilAsserted(() -> assertThat(queue.requeueExpired()).isEmpty());
    assertThat(find(lease.run()).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void aRunThatKillsTwoWorkersIsAFailureThatNamesBoth() {
    RunId run = queue.enqueue(runOf(ADA)).run();
    for (String name : List.of("one", "two")) {
      assertThat(find(run).state()).isEqualTo(RunState.QUEUED);
      WorkerInfo worker = worker(name);
      WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT).register(worker);
      assertThat(queue.leaseNext(worker)).isPresent();
      await().until(() -> queue.requeueExpired().equals(List.of(run)));
    }
    RunRecord failed = find(run);
    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.reason())
        .isEqualTo(
            "It lost its worker 2 times (one on localhost, two on localhost), the last time because:"
                + " Its worker was silent for more than 300 ms.");
    assertThat(failed.failure().orElseThrow().kind()).isEqualTo(Failure.WORKER_LOST);
    assertThat(failed.failure().orElseThrow().advice()).contains("smaller batch");
  }

  @Test
  void aSilentWorkersRunThatWasToBeStoppedIsStopped() {
    RunId run = queue.enqueue(runOf(ADA)).run();
    queue.leaseNext(worker("one"));
    queue.requestStop(run, "Stopped by Ada.");
    await().until(() -> queue.requeueExpired().equals(List.of(run)));
    assertThat(find(run).state()).isEqualTo(RunState.STOPPED);
    assertThat(find(run).reason()).isEqualTo("Stopped by Ada.");
  }

  @Test
  void aDeadWorkersRunDoesNotWaitForItsLeaseToEnd() {
    RunQueue patient = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    WorkerInfo dead = worker("one");
    RunId run = patient.enqueue(runOf(ADA)).run();
    patient.leaseNext(dead);
    assertThat(patient.releaseWorker(dead.id(), "Its worker crashed (exit 134)."))
        .containsExactly(run);
    assertThat(patient.releaseWorker(dead.id(), "Its worker crashed (exit 134).")).isEmpty();
    assertThat(find(run).state()).isEqualTo(RunState.QUEUED);
    assertThat(find(run).reason())
        .isEqualTo("Its worker crashed (exit 134). It waits to start again.");
    assertThat(find(run).lostLeases()).isEqualTo(1);
  }

  private RunRecord find(RunId run) {
    return reader.find(run).orElseThrow();
  }
}
