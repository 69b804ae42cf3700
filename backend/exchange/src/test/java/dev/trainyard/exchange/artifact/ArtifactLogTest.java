package dev.trainyard.exchange.artifact;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.LeaseLost;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArtifactLogTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();
  private static final String SHA = "ab".repeat(32);

  @Test
  void theNewestOfANameStandsAndTheOldKeyIsTold() {
    RunQueue queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    ArtifactLog log = ArtifactLog.on(database.dataSource());
    queue.enqueue(runOf(ADA));
    Lease lease = queue.leaseNext(worker("one")).orElseThrow();

    assertThat(log.record(lease, "model.onnx", "application/onnx", 10, SHA, "k/1")).isEmpty();
    assertThat(log.record(lease, "model.onnx", "application/onnx", 11, SHA, "k/1")).isEmpty();
    assertThat(log.record(lease, "model.onnx", "application/onnx", 12, SHA, "k/2")).contains("k/1");
    log.record(lease, "insights/epoch-1.json", "application/json", 5, SHA, "k/3");

    assertThat(log.of(lease.run()))
        .extracting(Artifact::name)
        .containsExactly("insights/epoch-1.json", "model.onnx");
    Artifact model = log.find(lease.run(), "model.onnx").orElseThrow();
    assertThat(model)
        .isEqualTo(
            new Artifact("model.onnx", "application/onnx", 12, SHA, "k/2", model.createdAt()));
    assertThat(log.find(lease.run(), "nothing")).isEmpty();

    assertThat(log.forget(lease, "insights/epoch-1.json")).contains("k/3");
    assertThat(log.forget(lease, "insights/epoch-1.json")).isEmpty();
    assertThat(log.of(lease.run())).containsExactly(model);

    queue.handBack(lease, "Its worker was shut down.");
    assertThatThrownBy(() -> log.record(lease, "late", "text/plain", 1, SHA, "k/4"))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> log.forget(lease, "model.onnx")).isInstanceOf(LeaseLost.class);
  }

  @Test
  void aModelOfAnEpochIsKnownByItsName() {
    assertThat(ModelName.epoch(ModelName.ofEpoch(12))).hasValue(12);
    assertThat(ModelName.epoch(ModelName.NEWEST)).isEmpty();
    assertThat(ModelName.epoch("insights/epoch-12.json")).isEmpty();
  }
}
