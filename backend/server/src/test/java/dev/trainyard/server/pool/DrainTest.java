package dev.trainyard.server.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerState;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator lets a worker rest, and work again. */
@ServerTest
class DrainTest {
  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired Roster roster;
  private Caller administrator;

  @BeforeEach
  void nobodyElse() {
    bench.alone();
    administrator = roster.administrator(port);
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
    assertThat(administrator.post(path + "/drain", Map.of()).status()).isEqualTo(204);
    assertThat(state()).isEqualTo("DRAINED");
    assertThat(administrator.post(path + "/resume", Map.of()).status()).isEqualTo(204);
    assertThat(state()).isEqualTo("IDLE");
    assertThat(administrator.get("/audit").json().at("/entries/1/action").asString())
        .isEqualTo("drain worker");
  }

  @Test
  void oneThatTrainsDrainsFirst() {
    WorkerInfo worker = bench.worker("one");
    Lease lease = bench.lease(worker, Plans.submit(Caller.somebody(port, "Ada")));
    bench.trains(worker, lease);
    administrator.post("/pool/workers/" + worker.id().value() + "/drain", Map.of());
    assertThat(state()).isEqualTo("DRAINING");
    bench.succeed(lease);
    bench.tells(worker, WorkerState.IDLE);
    assertThat(state()).isEqualTo("DRAINED");
  }

  @Test
  void othersMayNotAndUnknownWorkersAreNotFound() {
    String path = "/pool/workers/" + bench.worker("one").id().value() + "/drain";
    for (Caller other : List.of(Caller.somebody(port, "Ada"), roster.organizer(port))) {
      assertThat(other.post(path, Map.of()).code()).isEqualTo("forbidden");
    }
    assertThat(
            administrator.post("/pool/workers/" + UUID.randomUUID() + "/resume", Map.of()).code())
        .isEqualTo("not-found");
  }

  private String state() {
    return administrator.get("/pool").json().at("/workers/0/state").asString();
  }
}
