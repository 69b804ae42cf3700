package dev.trainyard.exchange.pool;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkerRegistryTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private WorkerRegistry pool;

  @BeforeEach
  void emptyPool() {
    database.sql().execute("truncate worker");
    pool = WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT);
  }

  @Test
  void aWorkerIsListedAsItIntroducedItself() {
    Device device =
        new Device(
            "dl4j",
            "cuda",
            "NVIDIA H200",
            "ND4J",
            "sm_90",
            List.of(Precision.FP32, Precision.BF16),
            List.of("cuDNN"),
            16,
            1L << 37,
            "Equal seeds give equal bits.",
            Optional.of("cuDNN is off"));
    WorkerInfo two = new WorkerInfo(WorkerId.random(), "two", "gpu-1", 99, device);
    WorkerInfo one = worker("one");
    pool.register(two);
    pool.register(one);
    assertThat(pool.list()).extracting(WorkerRecord::info).containsExactly(one, two);
    assertThat(pool.list()).extracting(WorkerRecord::state).containsOnly(WorkerState.IDLE);
  }

  @Test
  void whatItDoesIsSeen() {
    RunId run = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT).enqueue(runOf(ADA)).run();
    WorkerInfo one = worker("one");
    pool.register(one);
    assertThat(pool.seen(one.id(), WorkerState.TRAINING, Optional.of(run))).isTrue();
    assertThat(pool.seen(one.id(), WorkerState.TRAINING, Optional.of(run))).isTrue();
    assertThat(only().state()).isEqualTo(WorkerState.TRAINING);
    assertThat(only().run()).contains(run);
    assertThat(pool.seen(one.id(), WorkerState.DRAINING, Optional.empty())).isTrue();
    assertThat(only().run()).isEmpty();
    pool.gone(one.id());
    assertThat(pool.list()).isEmpty();
    assertThat(pool.seen(one.id(), WorkerState.IDLE, Optional.empty())).isFalse();
    assertThatThrownBy(() -> pool.seen(one.id(), WorkerState.LOST, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSilentWorkerIsLostFoundAgainAndAtLastForgotten() {
    PoolSettings quick = new PoolSettings(Duration.ofMillis(100), Duration.ofMinutes(1));
    pool = WorkerRegistry.on(database.dataSource(), quick);
    WorkerInfo one = worker("one");
    pool.register(one);
    await().until(() -> only().state() == WorkerState.LOST);
    WorkerRegistry patient = WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT);
    pool.seen(one.id(), WorkerState.IDLE, Optional.empty());
    assertThat(patient.list().get(0).state()).isEqualTo(WorkerState.IDLE);

    WorkerRegistry forgetful =
        WorkerRegistry.on(
            database.dataSource(), new PoolSettings(Duration.ofMillis(50), Duration.ofMillis(100)));
    await().until(() -> forgetful.list().isEmpty());
    assertThat(patient.list()).hasSize(1);
    forgetful.register(worker("two"));
    assertThat(patient.list()).extracting(row -> row.info().name()).containsExactly("two");
  }

  private WorkerRecord only() {
    assertThat(pool.list()).hasSize(1);
    return pool.list().get(0);
  }
}
