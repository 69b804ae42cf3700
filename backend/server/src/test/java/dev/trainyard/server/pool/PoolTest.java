package dev.trainyard.server.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerState;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The pool as somebody sees it: who is there, how fast, and beside whom. */
@ServerTest
class PoolTest {
  @LocalServerPort int port;
  @Autowired Bench bench;
  private Caller ada;

  @BeforeEach
  void nobodyElse() {
    bench.alone();
    ada = Caller.somebody(port, "Ada");
  }

  /** No other test's run waits for these workers. */
  @AfterEach
  void allLeave() {
    bench.alone();
  }

  @Test
  void aWorkerShowsHowFastItsKindIs() {
    WorkerInfo torch = bench.worker("torch", "pytorch", 2);
    bench.worker("half", "pytorch", 1);
    bench.probed(torch, "LeNet-5", Plans.leNet(), 8_700);
    bench.reached(torch, Plans.leNet(), 9_100);

    assertThat(worker("torch").get("speeds"))
        .map(JsonNode::toString)
        .containsExactly("{\"title\":\"LeNet-5\",\"imagesPerSecond\":9100.0}");
    assertThat(worker("half").get("speeds")).isEmpty();
    assertThat(worker("torch").at("/device/precisions").toString())
        .isEqualTo("[\"fp32\",\"bf16\"]");
    assertThat(worker("torch").at("/device/repeatability").asString()).contains("bits");
  }

  @Test
  void neighboursAreTheOtherLiveWorkersOnTheSameDevice() {
    WorkerInfo torch = bench.worker("torch", "pytorch", 1);
    WorkerInfo dl4j = bench.worker("dl4j", "dl4j", 1);
    bench.worker("third", "dl4j", 2);
    assertThat(worker("torch").get("neighbours").asInt()).isEqualTo(2);

    bench.tells(dl4j, WorkerState.DRAINING);
    assertThat(worker("torch").get("neighbours").asInt()).isEqualTo(1);
    assertThat(worker("dl4j").get("neighbours").asInt()).isEqualTo(2);
    bench.tells(torch, WorkerState.TRAINING);
    assertThat(worker("third").get("neighbours").asInt()).isEqualTo(1);
  }

  @Test
  void aRunIsComparedWithTheBestOfItsWorkloadOnItsWorkersKind() {
    WorkerInfo torch = bench.worker("torch", "pytorch", 2);
    String id = Plans.submit(ada);
    Lease lease = bench.lease(torch, id);
    bench.trains(torch, lease);
    assertThat(worker("torch").at("/run/id").asString()).isEqualTo(id);
    assertThat(worker("torch").at("/run/alone").isNull()).isTrue();

    bench.reached(torch, Plans.leNet(), 8_700);
    assertThat(worker("torch").at("/run/alone").asDouble()).isEqualTo(8_700);
    bench.succeed(lease);
  }

  private JsonNode worker(String name) {
    return ada.get("/pool")
        .json()
        .get("workers")
        .valueStream()
        .filter(worker -> worker.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
