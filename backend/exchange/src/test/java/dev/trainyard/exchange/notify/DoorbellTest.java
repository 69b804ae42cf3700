package dev.trainyard.exchange.notify;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.loss;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DoorbellTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @Test
  void everythingNewRings() {
    Heard heard = new Heard();
    try (Doorbell doorbell = Doorbell.listen(ConnectionSource.like(database.dataSource()), heard)) {
      await().until(() -> heard.reconnects() == 1);
      RunQueue queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
      RunId run = queue.enqueue(runOf(ADA)).run();
      heard.awaits(new Ring.RunChanged(run), new Ring.QueueChanged());

      Lease lease = queue.leaseNext(worker("one")).orElseThrow();
      MetricLog.on(database.dataSource()).append(lease, List.of(loss(1, 1), loss(2, 2)));
      heard.awaits(new Ring.Measured(run, 2));

      ArtifactLog.on(database.dataSource())
          .record(lease, "insights/epoch 1.json", "application/json", 2, "0".repeat(64), "a/1");
      heard.awaits(new Ring.ArtifactStored(run, "insights/epoch 1.json"));

      WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT).register(worker("one"));
      heard.awaits(new Ring.PoolChanged());
    }
  }

  @Test
  void aConnectionThatIsCutIsOpenedAgain() {
    Heard heard = new Heard();
    try (Doorbell doorbell = Doorbell.listen(ConnectionSource.like(database.dataSource()), heard)) {
      await().until(() -> heard.reconnects() == 1);
      database
          .sql()
          .queryForList(
              "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'trainyard-doorbell' and datname = current_database()");
      await().until(() -> heard.reconnects() == 2);
      RunQueue queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
      heard.awaits(new Ring.RunChanged(queue.enqueue(runOf(ADA)).run()));
    }
  }

  @Test
  void aListenerThatFailsDoesNotSilenceTheBell() {
    Heard heard = new Heard();
    DoorbellListener grumpy =
        new DoorbellListener() {
          @Override
          public void onRing(Ring ring) {
            heard.onRing(ring);
            throw new IllegalStateException("not today");
          }

          @Override
          public void onReconnect() {
            heard.onReconnect();
          }
        };
    try (Doorbell doorbell =
        Doorbell.listen(ConnectionSource.like(database.dataSource()), grumpy)) {
      await().until(() -> heard.reconnects() == 1);
      RunQueue queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
      heard.awaits(new Ring.RunChanged(queue.enqueue(runOf(ADA)).run()));
      heard.awaits(new Ring.RunChanged(queue.enqueue(runOf(ADA)).run()));
      assertThat(heard.reconnects()).isEqualTo(1);
    }
  }

  @Test
  void payloadsOfAnotherVersionAreLeftAlone() {
    for (String payload :
        List.of("", "x", "m", "m nobody 1", "r", "r 1 2", "q 1", "m " + ADA + " x", "w " + ADA)) {
      assertThat(RingText.read(payload)).as(payload).isEmpty();
    }
    Ring ring = new Ring.Measured(RunId.random(), 42);
    assertThat(RingText.read(RingText.write(ring))).contains(ring);
    Ring changed = new Ring.WorkshopChanged(ADA, "stage");
    assertThat(RingText.read(RingText.write(changed))).contains(changed);
  }
}
