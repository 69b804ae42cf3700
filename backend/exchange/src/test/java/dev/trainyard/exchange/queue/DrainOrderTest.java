package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRecord;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.pool.WorkerState;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DrainOrderTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private final WorkerInfo one = worker("one");
  private RunQueue queue;
  private WorkerRegistry pool;

  @BeforeEach
  void oneWorker() {
    database.sql().execute("truncate owner_use, allowance, run cascade");
    database.sql().execute("truncate worker");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    pool = WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT);
    pool.register(one);
  }

  @Test
  void aDrainedWorkersRunGoesOnElsewhereAndItTakesNoOther() {
    queue.enqueue(runOf(ADA));
    Lease lease = queue.leaseNext(one).orElseThrow();
    pool.seen(one.id(), WorkerState.TRAINING, Optional.of(lease.run()));
    assertThat(pool.orderDrain(one.id(), true)).isTrue();
    assertThat(state()).isEqualTo(WorkerState.DRAINING);
    assertThat(queue.renew(lease)).isEqualTo(LeaseAnswer.PAUSE);

    queue.handBack(lease, "Its worker handed it back.");
    pool.seen(one.id(), WorkerState.IDLE, Optional.empty());
    RunRecord run = RunReader.on(database.dataSource()).find(lease.run()).orElseThrow();
    assertThat(run.state()).isEqualTo(RunState.QUEUED);
    assertThat(run.lostLeases()).isZero();
    assertThat(state()).isEqualTo(WorkerState.DRAINED);
    assertThat(queue.leaseNext(one)).isEmpty();
    assertThat(queue.leaseNext(worker("two"))).isPresent();
  }

  @Test
  void theOrderOutlivesARestartAndEndsWhenItIsTakenBack() {
    queue.enqueue(runOf(ADA));
    pool.orderDrain(one.id(), true);
    pool.register(one);
    assertThat(queue.leaseNext(one)).isEmpty();
    pool.orderDrain(one.id(), false);
    assertThat(state()).isEqualTo(WorkerState.IDLE);
    assertThat(queue.leaseNext(one)).isPresent();
  }

  @Test
  void nobodyElseIsMeant() {
    assertThat(pool.orderDrain(worker("stranger").id(), true)).isFalse();
    assertThat(state()).isEqualTo(WorkerState.IDLE);
  }

  private WorkerState state() {
    return pool.list().stream().map(WorkerRecord::state).findFirst().orElseThrow();
  }
}
