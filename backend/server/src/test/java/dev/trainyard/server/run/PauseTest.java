package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A run is paused and continued, as a program sees it. */
@ServerTest
class PauseTest {
  @LocalServerPort int port;
  @Autowired Bench bench;

  @Test
  void aWaitingRunIsPausedAndContinued() {
    Caller ada = Caller.somebody(port, "Ada");
    String path = "/runs/" + Plans.submit(ada);

    Answer paused = ada.post(path + "/pause", Map.of());
    assertThat(paused.status()).isEqualTo(202);
    assertThat(paused.json().get("state").asString()).isEqualTo("PAUSED");
    assertThat(paused.json().get("reason").asString()).isEqualTo("Paused by Ada.");
    assertThat(paused.json().get("queue").isNull()).isTrue();
    assertThat(ada.get("/runs?state=PAUSED").json().get("runs")).hasSize(1);
    assertThat(ada.delete(path).code()).isEqualTo("conflict");

    Answer goesOn = ada.post(path + "/continue", Map.of());
    assertThat(goesOn.status()).isEqualTo(202);
    assertThat(goesOn.json().get("state").asString()).isEqualTo("QUEUED");
    ada.post(path + "/pause", Map.of());
    assertThat(ada.post(path + "/stop", Map.of()).json().get("state").asString())
        .isEqualTo("STOPPED");
  }

  @Test
  void oneThatIsOverAnswersWithItself() {
    Caller ada = Caller.somebody(port, "Ada");
    String id = Plans.submit(ada);
    Lease lease = bench.lease(id);
    bench.measure(lease, 1, 1);
    bench.succeed(lease);

    assertThat(ada.post("/runs/" + id + "/pause", Map.of()).status()).isEqualTo(200);
    assertThat(ada.post("/runs/" + id + "/continue", Map.of()).json().get("state").asString())
        .isEqualTo("SUCCEEDED");
  }

  @Test
  void nobodyPausesTheRunOfAnother() {
    String path = "/runs/" + Plans.submit(Caller.somebody(port, "Ada"));
    Caller eve = Caller.somebody(port, "Eve");

    assertThat(eve.post(path + "/pause", Map.of()).code()).isEqualTo("not-found");
    assertThat(eve.post(path + "/continue", Map.of()).code()).isEqualTo("not-found");
  }
}
