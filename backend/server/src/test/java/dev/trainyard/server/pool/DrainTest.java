package dev.trainyard.server.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerState;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organizer lets a worker rest, and work again. */
@ServerTest
class DrainTest {
  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired Roster roster;
  private Caller organizer;

  @BeforeEach
  void nobodyElse() {
    bench.alone();
    organizer = roster.organizer(port);
  }

  /** No other test's run waits for these workers. */
  @AfterEach
  void allLeave() {
    bench.alone();
  }

  @Test
  void aWorkerRestsUntilItIsResumed() {
    WorkerInfo worker = bench.worker("one");
    String path = "/pool/workers/" + worker.id().value();
    assertThat(organizer.post(path + "/drain", Map.of()).status()).isEqualTo(204);
    assertThat(state()).isEqualTo("DRAINED");
    assertThat(organizer.post(path + "/resume", Map.of()).status()).isEqualTo(204);
    assertThat(state()).isEqualTo("IDLE");
  }

  @Test
  void oneThatTrainsDrainsFirst() {
    WorkerInfo worker = bench.worker("one");
    Lease lease = bench.lease(worker, Plans.submit(Caller.somebody(port, "Ada")));
    bench.trains(worker, lease);
    organizer.post("/pool/workers/" + worker.id().value() + "/drain", Map.of());
    assertThat(state()).isEqualTo("DRAINING");
    bench.succeed(lease);
    bench.tells(worker, WorkerState.IDLE);
    assertThat(state()).isEqualTo("DRAINED");
  }

  @Test
  void participantsMayNotAndUnknownWorkersAreNotFound() {
    String path = "/pool/workers/" + bench.worker("one").id().value() + "/drain";
    Answer refused = Caller.somebody(port, "Ada").post(path, Map.of());
    assertThat(refused.code()).isEqualTo("forbidden");
    assertThat(organizer.post("/pool/workers/" + UUID.randomUUID() + "/resume", Map.of()).code())
        .isEqualTo("not-found");
  }

  private String state() {
    return organizer.get("/pool").json().at("/workers/0/state").asString();
  }
}
