package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.fixture.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PauseRunTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private RunQueue queue;
  private RunReader reader;

  @BeforeEach
  void emptyQueue() {
    database.sql().execute("truncate owner_use, allowance, run cascade");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    reader = RunReader.on(database.dataSource());
  }

  @Test
  void aWaitingRunIsPausedAtOnceAndNobodyTakesIt() {
    RunId run = queue.enqueue(runOf(ADA)).run();
    queue.requestPause(run, "Paused by Ada.");
    queue.requestPause(run, "Paused by Grace.");
    assertThat(find(run).state()).isEqualTo(RunState.PAUSED);
    assertThat(find(run).reason()).isEqualTo("Paused by Ada.");
    assertThat(queue.leaseNext(worker("one"))).isEmpty();

    queue.goOn(run);
    assertThat(find(run).state()).isEqualTo(RunState.QUEUED);
    assertThat(find(run).reason()).isEqualTo("It waits to start again.");
    assertThat(queue.leaseNext(worker("one"))).isPresent();
  }

  @Test
  void aRunningOneIsHandedBackWithItsCheckpointAndGoesOnFromThere() {
    Lease lease = leased();
    queue.requestPause(lease.run(), "Paused by Ada.");
    assertThat(find(lease.run()).state()).isEqualTo(RunState.RUNNING);
    assertThat(queue.renew(lease)).isEqualTo(LeaseAnswer.PAUSE);

    StoredCheckpoint checkpoint = new StoredCheckpoint("c/1", 1, 938);
    queue.recordCheckpoint(lease, checkpoint);
    queue.handBack(lease, "Its worker handed it back.");
    assertThat(find(lease.run()).state()).isEqualTo(RunState.PAUSED);
    assertThat(find(lease.run()).reason()).isEqualTo("Paused by Ada.");

    queue.goOn(lease.run());
    Lease next = queue.leaseNext(worker("two")).orElseThrow();
    assertThat(next.checkpoint()).contains(checkpoint);
    assertThat(queue.renew(next)).isEqualTo(LeaseAnswer.CONTINUE);
    assertThat(find(lease.run()).lostLeases()).isZero();
  }

  @Test
  void oneThatIsContinuedInTimeTrainsOn() {
    Lease lease = leased();
    queue.requestPause(lease.run(), "Paused by Ada.");
    queue.goOn(lease.run());
    assertThat(queue.renew(lease)).isEqualTo(LeaseAnswer.CONTINUE);
  }

  @Test
  void oneThatLosesItsWorkerMeanwhileIsPausedAllTheSame() {
    Lease lease = leased();
    queue.requestPause(lease.run(), "Paused by Ada.");
    queue.releaseWorker(lease.worker(), "Its worker crashed.");
    assertThat(find(lease.run()).state()).isEqualTo(RunState.PAUSED);
  }

  @Test
  void aPausedRunMayBeStopped() {
    RunId run = queue.enqueue(runOf(ADA)).run();
    queue.requestPause(run, "Paused by Ada.");
    queue.requestStop(run, "Stopped by Ada.");
    assertThat(find(run).state()).isEqualTo(RunState.STOPPED);
  }

  @Test
  void stopBeatsPause() {
    Lease lease = leased();
    queue.requestPause(lease.run(), "Paused by Ada.");
    queue.requestStop(lease.run(), "Stopped by Ada.");
    assertThat(queue.renew(lease)).isEqualTo(LeaseAnswer.STOP);
    queue.handBack(lease, "Its worker handed it back.");
    assertThat(find(lease.run()).state()).isEqualTo(RunState.STOPPED);
  }

  private Lease leased() {
    queue.enqueue(runOf(ADA));
    return queue.leaseNext(worker("one")).orElseThrow();
  }

  private RunRecord find(RunId run) {
    return reader.find(run).orElseThrow();
  }
}
