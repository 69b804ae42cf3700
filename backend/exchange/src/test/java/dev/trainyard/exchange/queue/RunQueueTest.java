package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.GRACE;
import static dev.trainyard.exchange.fixture.Exchanges.LENET;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.WorkerInfo;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunQueueTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();
  private static final RunResult RESULT = new RunResult(0.1, 0.97, 0.12, 0.985, 61706, 42);

  private RunQueue queue;
  private RunReader reader;

  @BeforeEach
  void emptyQueue() {
    database.sql().execute("truncate owner_use, allowance, run cascade");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    reader = RunReader.on(database.dataSource());
  }

  @Test
  void aRunWaitsIsLeasedAndSucceeds() {
    RunId run = queue.enqueue(runOf(ADA)).run();
    assertThat(find(run).state()).isEqualTo(RunState.QUEUED);
    assertThat(find(run).reason()).isEqualTo("It waits for a worker.");

    Lease lease = queue.leaseNext(worker("one")).orElseThrow();
    assertThat(lease.run()).isEqualTo(run);
    assertThat(lease.attempt()).isEqualTo(1);
    assertThat(lease.plan()).contains("\"epochs\": 3");
    assertThat(lease.checkpoint()).isEmpty();
    assertThat(find(run).reason()).isEqualTo("It trains on AMD EPYC, 2 threads (ND4J 1.0).");
    assertThat(find(run).engine()).contains("dl4j");
    assertThat(find(run).startedAt()).isPresent();

    queue.finish(lease, new Outcome.Succeeded("All 3 epochs are done.", RESULT));
    RunRecord done = find(run);
    assertThat(done.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(done.reason()).isEqualTo("All 3 epochs are done.");
    assertThat(done.result()).contains(RESULT);
    assertThat(done.finishedAt()).isPresent();
    assertThat(done.worker()).isEmpty();
    assertThat(queue.leaseNext(worker("one"))).isEmpty();
  }

  @Test
  void aFailureKeepsItsKindAndAdvice() {
    Lease lease = leased(ADA);
    Failure failure = new Failure("diverged", "Try a learning rate below 0.1.");
    queue.finish(lease, new Outcome.Failed("The loss became NaN.", failure));
    assertThat(find(lease.run()).state()).isEqualTo(RunState.FAILED);
    assertThat(find(lease.run()).failure()).contains(failure);
  }

  @Test
  void aResultKeepsNumbersThatAreNotFinite() {
    Lease lease = leased(ADA);
    RunResult wild = new RunResult(Double.NaN, 0.1, Double.POSITIVE_INFINITY, 0.1, 10, 1.5);
    queue.finish(lease, new Outcome.Stopped("Enough.", Optional.of(wild)));
    assertThat(find(lease.run()).result()).contains(wild);
  }

  @Test
  void anIdempotencyKeyMakesOneRun() {
    NewRun first = withKey(runOf(ADA), "k1");
    NewRun again = withKey(runOf(ADA), "k1");
    NewRun other =
        new NewRun(
            RunId.random(),
            ADA,
            first.workshop(),
            "Another",
            first.plan(),
            first.engine(),
            first.precision(),
            first.workload(),
            first.memoryNeeded(),
            first.forecasts(),
            Optional.of("k1"));
    assertThat(queue.enqueue(first)).isEqualTo(new Enqueued(first.id(), true));
    assertThat(queue.enqueue(again)).isEqualTo(new Enqueued(first.id(), false));
    assertThat(queue.enqueue(withKey(runOf(GRACE), "k1")).fresh()).isTrue();
    assertThatThrownBy(() -> queue.enqueue(other))
        .isInstanceOf(IdempotencyKeyReused.class)
        .hasMessageContaining(first.id().toString());
  }

  @Test
  void aWorkerGetsOnlyWhatItsEngineMayTrain() {
    NewRun any = runOf(ADA);
    NewRun torch = runOf(GRACE, "pytorch", Precision.AUTO, LENET);
    queue.enqueue(torch);
    assertThat(queue.leaseNext(worker("one"))).isEmpty();
    queue.enqueue(any);
    assertThat(queue.leaseNext(worker("one")).orElseThrow().run()).isEqualTo(any.id());
  }

  @Test
  void progressIsKeptAndStopIsTheAnswer() {
    Lease lease = leased(ADA);
    RunProgress progress = new RunProgress(2, 1500, 2814, 5012.5, OptionalDouble.of(16.5));
    assertThat(queue.renew(lease)).isEqualTo(LeaseAnswer.CONTINUE);
    assertThat(queue.renew(lease, progress)).isEqualTo(LeaseAnswer.CONTINUE);
    assertThat(find(lease.run()).progress()).contains(progress);

    queue.requestStop(lease.run(), "Stopped by Ada.");
    queue.requestStop(lease.run(), "Stopped by an organizer.");
    assertThat(find(lease.run()).state()).isEqualTo(RunState.RUNNING);
    assertThat(queue.renew(lease, progress)).isEqualTo(LeaseAnswer.STOP);

    queue.finish(lease, new Outcome.Stopped("Stopped.", Optional.empty()));
    assertThat(find(lease.run()).state()).isEqualTo(RunState.STOPPED);
    assertThat(find(lease.run()).reason()).isEqualTo("Stopped by Ada.");
    assertThat(queue.renew(lease)).isEqualTo(LeaseAnswer.LOST);
  }

  @Test
  void thePrecisionIsKnownOnceTheTrainingBegins() {
    queue.enqueue(runOf(ADA, "auto", Precision.FP32, LENET));
    Lease lease = queue.leaseNext(worker("one")).orElseThrow();
    assertThat(find(lease.run()).workload()).contains(LENET);
    assertThat(find(lease.run()).precisionWanted()).isEqualTo(Precision.FP32);
    assertThat(find(lease.run()).precision()).isEmpty();

    queue.began(lease, Precision.FP32);
    assertThat(find(lease.run()).precision()).contains(Precision.FP32);
    assertThatThrownBy(() -> queue.began(lease, Precision.AUTO))
        .isInstanceOf(IllegalArgumentException.class);

    queue.handBack(lease, "Its worker was shut down.");
    assertThat(find(lease.run()).precision()).contains(Precision.FP32);
    assertThat(queue.leaseNext(worker("two"))).isPresent();
    assertThat(find(lease.run()).precision()).isEmpty();
  }

  @Test
  void aWaitingRunStopsAtOnceAndAFinishedOneStaysAsItIs() {
    RunId waiting = queue.enqueue(runOf(ADA)).run();
    queue.requestStop(waiting, "Stopped by Ada.");
    assertThat(find(waiting).state()).isEqualTo(RunState.STOPPED);
    assertThat(find(waiting).reason()).isEqualTo("Stopped by Ada.");
    assertThat(queue.position(waiting)).isEmpty();

    queue.requestStop(waiting, "Again.");
    queue.requestStop(RunId.random(), "Nobody knows it.");
    assertThat(find(waiting).reason()).isEqualTo("Stopped by Ada.");
  }

  @Test
  void aDrainedRunGoesBackWithItsCheckpointAndCountsNoLoss() {
    Lease lease = leased(ADA);
    assertThat(queue.recordCheckpoint(lease, new StoredCheckpoint("c/1", 1, 938))).isEmpty();
    assertThat(queue.recordCheckpoint(lease, new StoredCheckpoint("c/1", 1, 938))).isEmpty();
    assertThat(queue.recordCheckpoint(lease, new StoredCheckpoint("c/2", 2, 1876))).contains("c/1");
    queue.handBack(lease, "Its worker was shut down.");
    assertThat(find(lease.run()).state()).isEqualTo(RunState.QUEUED);
    assertThat(find(lease.run()).reason())
        .isEqualTo("Its worker was shut down. It waits to go on from step 1876.");
    assertThat(find(lease.run()).lostLeases()).isZero();

    Lease next = queue.leaseNext(worker("two")).orElseThrow();
    assertThat(next.attempt()).isEqualTo(2);
    assertThat(next.checkpoint()).contains(new StoredCheckpoint("c/2", 2, 1876));
  }

  @Test
  void aDrainedRunThatWasToBeStoppedIsStopped() {
    Lease lease = leased(ADA);
    queue.requestStop(lease.run(), "Stopped by Ada.");
    queue.handBack(lease, "Its worker was shut down.");
    assertThat(find(lease.run()).state()).isEqualTo(RunState.STOPPED);
    assertThat(find(lease.run()).reason()).isEqualTo("Stopped by Ada.");
  }

  @Test
  void aLateWorkerCannotWrite() {
    Lease late = leased(ADA);
    queue.handBack(late, "Its worker was shut down.");
    Lease current = queue.leaseNext(worker("two")).orElseThrow();

    assertThat(queue.renew(late)).isEqualTo(LeaseAnswer.LOST);
    assertThat(queue.renew(late, new RunProgress(1, 1, 1, 0, OptionalDouble.empty())))
        .isEqualTo(LeaseAnswer.LOST);
    assertThatThrownBy(() -> queue.recordCheckpoint(late, new StoredCheckpoint("late", 1, 1)))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> queue.handBack(late, "Late.")).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> queue.began(late, Precision.FP32)).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> queue.finish(late, new Outcome.Succeeded("Late.", RESULT)))
        .isInstanceOf(LeaseLost.class)
        .hasMessageContaining("attempt 1");
    assertThat(find(current.run()).state()).isEqualTo(RunState.RUNNING);
    assertThat(find(current.run()).checkpoint()).isEmpty();
    assertThat(find(current.run()).progress()).isEmpty();
  }

  @Test
  void finishingTwiceIsOneEndButNotAnother() {
    Lease lease = leased(ADA);
    queue.finish(lease, new Outcome.Succeeded("Done.", RESULT));
    queue.finish(lease, new Outcome.Succeeded("Done.", RESULT));
    assertThatThrownBy(() -> queue.finish(lease, new Outcome.Stopped("No.", Optional.empty())))
        .isInstanceOf(LeaseLost.class);
    assertThat(find(lease.run()).reason()).isEqualTo("Done.");
  }

  @Test
  void aWorkerThatAsksForWorkHasLostWhatItHad() {
    WorkerInfo worker = worker("one");
    RunId run = queue.enqueue(runOf(ADA)).run();
    queue.leaseNext(worker);
    Lease again = queue.leaseNext(worker).orElseThrow();
    assertThat(again.run()).isEqualTo(run);
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(find(run).lostLeases()).isEqualTo(1);
  }

  @Test
  void onlyAFinishedRunCanBeRemoved() {
    Lease lease = leased(ADA);
    assertThat(queue.remove(lease.run())).isFalse();
    queue.finish(lease, new Outcome.Succeeded("Done.", RESULT));
    assertThat(queue.remove(lease.run())).isTrue();
    assertThat(reader.find(lease.run())).isEmpty();
    assertThat(queue.position(lease.run())).isEqualTo(OptionalInt.empty());
  }

  private Lease leased(java.util.UUID owner) {
    queue.enqueue(runOf(owner));
    return queue.leaseNext(worker("one")).orElseThrow();
  }

  private RunRecord find(RunId run) {
    return reader.find(run).orElseThrow();
  }

  private static NewRun withKey(NewRun run, String key) {
    return new NewRun(
        run.id(),
        run.owner(),
        run.workshop(),
        run.title(),
        run.plan(),
        run.engine(),
        run.precision(),
        run.workload(),
        run.memoryNeeded(),
        run.forecasts(),
        Optional.of(key));
  }
}
