package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.GRACE;
import static dev.trainyard.exchange.fixture.Exchanges.WORKSHOP;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.fixture.Exchanges;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRegistry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people used decides who is next; what a workshop allows decides who must wait. */
class FairUseTest {
  private static final UUID ALAN = new UUID(0, 3);

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private final WorkerInfo one = worker("one");
  private final WorkerInfo two = worker("two");
  private RunQueue queue;
  private Allowances allowances;

  @BeforeEach
  void emptyHouse() {
    database.sql().execute("truncate owner_use, allowance, run, worker cascade");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    allowances = Allowances.on(database.dataSource());
  }

  @Test
  void everybodysSecondRunComesBeforeAnybodysThird() {
    enqueue(ADA);
    enqueue(ADA);
    RunId third = enqueue(ADA);
    train(one, 1);
    train(one, 1);
    enqueue(GRACE);
    // Grace used much more than Ada, and still
    train(one, 600);
    RunId second = enqueue(GRACE);

    assertThat(queue.positions().keySet()).containsExactly(second, third);
  }

  @Test
  void afterTheSecondRunWhoUsedLessIsNextAndOldUseFades() {
    for (UUID owner : List.of(ADA, GRACE)) {
      enqueue(owner);
      enqueue(owner);
    }
    trainAll(owner -> owner.equals(ADA) ? 100 : 10);
    RunId ada = enqueue(ADA);
    RunId grace = enqueue(GRACE);
    assertThat(queue.positions().keySet()).containsExactly(grace, ada);

    // four half-lives later Ada's 200 seconds count as 12; then Grace uses 30 more
    pass(4 * 1800);
    train(one, 30);
    RunId later = enqueue(GRACE);
    assertThat(queue.positions().keySet()).containsExactly(ada, later);
    assertThat(allowances.used(ADA, WORKSHOP).recentSeconds()).isCloseTo(12.5, Offset.offset(0.5));
    assertThat(allowances.used(ADA, WORKSHOP).seconds()).isCloseTo(200, Offset.offset(1.0));
  }

  @Test
  void whatARunShouldTakeIsChargedAtOnceAndReplacedByWhatItTook() {
    enqueue(ADA, 300);
    Lease lease = queue.leaseNext(one).orElseThrow();
    assertThat(used(ADA)).isCloseTo(300, Offset.offset(1.0));

    pass(20);
    queue.finish(lease, new Outcome.Stopped("Enough.", Optional.empty()));
    assertThat(used(ADA)).isCloseTo(20, Offset.offset(1.0));
  }

  @Test
  void whatIsStoppedBeforeItsStartOrLostWithItsWorkerCostsNothing() {
    RunId waiting = enqueue(ADA, 300);
    queue.requestStop(waiting, "Stopped by Ada.");
    assertThat(used(ADA)).isZero();

    RunId lost = enqueue(ADA, 300);
    assertThat(queue.leaseNext(one)).isPresent();
    pass(100);
    queue.releaseWorker(one.id(), "Its worker died.");
    assertThat(used(ADA)).isCloseTo(0, Offset.offset(1e-3));
    enqueue(GRACE);
    // it is Ada's first run still, and older
    assertThat(queue.position(lost)).hasValue(1);
  }

  @Test
  void aRunIsHeldWhileItsOwnerTrainsAsManyAsAllowed() {
    allow(new Allowance(OptionalInt.of(1), none(), none(), OptionalLong.empty()));
    enqueue(ADA);
    enqueue(ADA);
    Lease first = queue.leaseNext(one).orElseThrow();
    assertThat(queue.leaseNext(two)).isEmpty();

    queue.finish(first, new Outcome.Stopped("Enough.", Optional.empty()));
    assertThat(queue.leaseNext(two)).isPresent();
  }

  @Test
  void moreThanAllowedIsRefusedWithWhatToDoAndLeavesNothing() {
    allow(new Allowance(none(), OptionalInt.of(2), OptionalInt.of(1), OptionalLong.of(1 << 20)));
    enqueue(ADA);
    enqueue(ADA);
    assertThatThrownBy(() -> enqueue(ADA))
        .isInstanceOf(QuotaReached.class)
        .hasMessageContaining("2 of your runs wait already");
    assertThat(queue.positions()).hasSize(2);

    Lease lease = queue.leaseNext(one).orElseThrow();
    database
        .sql()
        .update(
            "insert into artifact values (?, 'model.onnx', 'x', ?, repeat('0', 64), 'k', now())",
            lease.run().value(),
            2 << 20);
    assertThatThrownBy(() -> enqueue(ADA))
        .hasMessage("Your runs keep 2 MiB, and this workshop allows 1. Delete some of them first.");

    pass(61);
    queue.finish(lease, new Outcome.Stopped("Enough.", Optional.empty()));
    assertThatThrownBy(() -> enqueue(ADA))
        .hasMessageContaining("Your 1 minutes of training in this workshop are used up");
    // what waits is held, too
    assertThat(queue.leaseNext(one)).isEmpty();
    allow(Allowance.UNLIMITED);
    assertThat(queue.leaseNext(one)).isPresent();
  }

  @Test
  void aRunThatIsMovedUpGoesBeforeAllAndSaysWhy() {
    enqueue(ADA);
    enqueue(GRACE);
    for (int i = 0; i < 20; i++) {
      enqueue(ALAN);
    }
    RunId last = enqueue(ALAN);

    assertThat(queue.moveUp(last, "Olga moved it up: the demonstration is next.")).isTrue();

    assertThat(queue.position(last)).hasValue(1);
    assertThat(queue.leaseNext(one).orElseThrow().run()).isEqualTo(last);
    assertThat(find(last).movedUpReason())
        .hasValueSatisfying(why -> assertThat(why).contains("demonstration"));
    assertThat(queue.moveUp(last, "Again.")).isFalse();
  }

  @Test
  void aRunThatIsSentBackWaitsAgainAndItsWorkerHearsSo() {
    RunId run = enqueue(ADA);
    Lease lease = queue.leaseNext(one).orElseThrow();

    assertThat(queue.requeue(run, "Olga needed the worker.")).isTrue();
    assertThat(queue.renew(lease)).isEqualTo(LeaseAnswer.PAUSE);
    queue.handBack(lease, "Its worker drains.");

    assertThat(find(run).state()).isEqualTo(RunState.QUEUED);
    assertThat(find(run).reason()).startsWith("Olga needed the worker.");
    Lease again = queue.leaseNext(two).orElseThrow();
    assertThat(queue.renew(again)).isEqualTo(LeaseAnswer.CONTINUE);
  }

  @Test
  void ofTwoWorkersOneIsKeptForShortRuns() {
    WorkerRegistry pool = WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT);
    pool.register(one);
    pool.register(two);
    RunId vgg = enqueue(ADA, 900);
    RunId another = enqueue(ADA, 900);
    assertThat(queue.leaseNext(one).orElseThrow().run()).isEqualTo(vgg);
    enqueue(GRACE, 900);
    RunId lenet = enqueue(ALAN, 20);
    RunId next = enqueue(ALAN, 20);

    Lease lane = queue.leaseNext(two).orElseThrow();
    assertThat(lane.run()).isEqualTo(lenet);
    queue.finish(lane, new Outcome.Stopped("Enough.", Optional.empty()));
    assertThat(queue.leaseNext(two).orElseThrow().run()).isEqualTo(next);
    assertThat(queue.positions()).containsKey(another);
  }

  @Test
  void aRunThatAsksForALabelWaitsForAWorkerThatHasIt() {
    NewRun plain = runOf(ADA);
    RunId run =
        queue
            .enqueue(
                new NewRun(
                    plain.id(),
                    ADA,
                    plain.workshop(),
                    plain.title(),
                    plain.plan(),
                    plain.engine(),
                    plain.precision(),
                    plain.workload(),
                    plain.memoryNeeded(),
                    List.of(),
                    Optional.of("room-a"),
                    Optional.empty()))
            .run();
    WorkerInfo labelled =
        new WorkerInfo(two.id(), "two", "localhost", 4711, two.device(), List.of("fast", "room-a"));

    assertThat(queue.leaseNext(one)).isEmpty();
    assertThat(queue.leaseNext(labelled).orElseThrow().run()).isEqualTo(run);
    assertThat(find(run).labelWanted()).hasValue("room-a");
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  private void allow(Allowance allowance) {
    allowances.set(WORKSHOP, allowance);
  }

  private double used(UUID owner) {
    return allowances.used(owner, WORKSHOP).recentSeconds();
  }

  private RunRecord find(RunId run) {
    return RunReader.on(database.dataSource()).find(run).orElseThrow();
  }

  private RunId enqueue(UUID owner) {
    return queue.enqueue(runOf(owner)).run();
  }

  private RunId enqueue(UUID owner, double seconds) {
    NewRun run = runOf(owner);
    Forecast forecast =
        new Forecast(Exchanges.worker("any").kind(), OptionalDouble.of(seconds), 1 << 20);
    return queue
        .enqueue(
            new NewRun(
                run.id(),
                owner,
                run.workshop(),
                run.title(),
                run.plan(),
                run.engine(),
                run.precision(),
                run.workload(),
                run.memoryNeeded(),
                List.of(forecast),
                Optional.empty()))
        .run();
  }

  private void trainAll(java.util.function.ToDoubleFunction<UUID> seconds) {
    Optional<Lease> lease = queue.leaseNext(one);
    while (lease.isPresent()) {
      pass(seconds.applyAsDouble(find(lease.get().run()).owner()));
      queue.finish(lease.get(), new Outcome.Stopped("Enough.", Optional.empty()));
      lease = queue.leaseNext(one);
    }
  }

  private void train(WorkerInfo worker, double seconds) {
    Lease lease = queue.leaseNext(worker).orElseThrow();
    pass(seconds);
    queue.finish(lease, new Outcome.Stopped("Enough.", Optional.empty()));
  }

  /** Time passes: whatever the tables remember is longer ago. */
  private void pass(double seconds) {
    database.sql().update("update owner_use set level = level - ? / 1800.0", seconds);
    database
        .sql()
        .update("update run set leased_at = leased_at - ? * interval '1 second'", seconds);
  }
}
