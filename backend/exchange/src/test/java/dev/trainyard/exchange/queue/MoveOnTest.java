package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.LENET;
import static dev.trainyard.exchange.fixture.Exchanges.WORKSHOP;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run that did not fit goes where there is more memory. */
class MoveOnTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private final WorkerInfo small = worker("small", gpu(16));
  private final WorkerInfo large = worker("large", gpu(80));
  private RunQueue queue;
  private WorkerRegistry pool;

  @BeforeEach
  void oneSmallWorker() {
    database.sql().execute("truncate owner_use, allowance, run cascade");
    database.sql().execute("truncate worker");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    pool = WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT);
    pool.register(small);
    queue.enqueue(aRun());
  }

  @Test
  void onlyALargerWorkerTakesItAndGoesOnFromItsCheckpoint() {
    pool.register(large);
    Lease lease = queue.leaseNext(small).orElseThrow();
    StoredCheckpoint checkpoint = new StoredCheckpoint("c/1", 1, 938);
    queue.recordCheckpoint(lease, checkpoint);

    assertThat(queue.outOfMemory(lease)).isTrue();
    RunRecord run = RunReader.on(database.dataSource()).find(lease.run()).orElseThrow();
    assertThat(run.state()).isEqualTo(RunState.QUEUED);
    assertThat(run.reason()).contains("ran out of memory").contains("step 938");
    assertThat(run.lostLeases()).isZero();
    assertThat(queue.leaseNext(small)).isEmpty();
    assertThat(queue.leaseNext(large).orElseThrow().checkpoint()).contains(checkpoint);
  }

  @Test
  void whereNoneIsLargerNothingChanges() {
    pool.register(worker("twin", gpu(16)));
    Lease lease = queue.leaseNext(small).orElseThrow();
    assertThat(queue.outOfMemory(lease)).isFalse();
    assertThat(queue.renew(lease)).isEqualTo(LeaseAnswer.CONTINUE);
  }

  @Test
  void aLargerOneThatDrainsIsNoHope() {
    pool.register(large);
    pool.orderDrain(large.id(), true);
    Lease lease = queue.leaseNext(small).orElseThrow();
    assertThat(queue.outOfMemory(lease)).isFalse();
  }

  private static NewRun aRun() {
    return new NewRun(
        RunId.random(),
        ADA,
        WORKSHOP,
        "LeNet-5 on MNIST",
        "{\"version\": 1, \"epochs\": 3}",
        "pytorch",
        Precision.AUTO,
        LENET,
        Map.of("pytorch cuda", 8L << 30),
        List.of(),
        Optional.empty());
  }

  private static Device gpu(long gibibytes) {
    return new Device(
        "pytorch",
        "cuda",
        "NVIDIA of %d GiB".formatted(gibibytes),
        "libtorch 2.10.0",
        "sm_90",
        List.of(Precision.FP32, Precision.BF16),
        List.of("cuDNN"),
        2,
        gibibytes << 30,
        "Equal seeds give curves that differ in the last bits.",
        Optional.empty());
  }
}
