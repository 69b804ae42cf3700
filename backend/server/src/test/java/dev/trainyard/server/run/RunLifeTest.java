package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A run from hand-in to deletion, as a program sees it. */
@ServerTest
class RunLifeTest {
  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired ArtifactLog artifacts;
  @Autowired ObjectStore store;

  @Test
  void aRunIsAcceptedWithEveryDefaultFilledIn() {
    Caller ada = Caller.somebody(port, "Ada");

    Answer answer = ada.post("/runs", Plans.body(Plans.leNetOnMnist()));

    JsonNode run = answer.json();
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/runs/" + run.get("id").asString());
    assertThat(run.get("title").asString()).isEqualTo("LeNet-5 on MNIST");
    assertThat(run.get("state").asString()).isEqualTo("QUEUED");
    assertThat(run.at("/plan/batchSize").asInt()).isEqualTo(64);
    assertThat(run.at("/plan/dataset/train").asInt()).isEqualTo(60_000);
    assertThat(run.at("/owner/displayName").asString()).isEqualTo("Ada");
    assertThat(run.at("/queue/position").asInt()).isPositive();
    assertThat(run.get("result").isNull()).isTrue();
  }

  @Test
  void theSameKeyMakesOneRun() {
    Caller ada = Caller.somebody(port, "Ada");
    Answer first = keyed(ada, "k1", Plans.leNetOnMnist());
    Answer again = keyed(ada, "k1", Plans.leNetOnMnist());
    Answer other = keyed(ada, "k1", Plans.leNetWith("seed", 2));

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("conflict");
    assertThat(keyed(ada, "a b", Plans.leNetOnMnist()).fields()).containsExactly("Idempotency-Key");
    assertThat(ada.get("/runs").json().get("runs")).hasSize(1);
  }

  @Test
  void tooManyWaitingRunsAreRefusedInWords() {
    Caller ada = Caller.somebody(port, "Ada");
    for (int i = 0; i < 50; i++) {
      assertThat(keyed(ada, "k" + i, Plans.leNetOnMnist()).status()).isEqualTo(202);
    }

    Answer refused = ada.post("/runs", Plans.body(Plans.leNetOnMnist()));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString()).contains("50");
    assertThat(keyed(ada, "k49", Plans.leNetOnMnist()).status()).isEqualTo(202);
    ada.get("/runs?limit=100")
        .json()
        .get("runs")
        .forEach(run -> ada.post("/runs/" + run.get("id").asString() + "/stop", Map.of()));
    assertThat(ada.get("/runs?state=QUEUED").json().get("runs")).isEmpty();
  }

  @Test
  void listsAreReadPageByPageNewestFirst() {
    Caller ada = Caller.somebody(port, "Ada");
    String first = Plans.submit(ada);
    String second = Plans.submit(ada);
    String third = Plans.submit(ada);

    JsonNode page = ada.get("/runs?limit=2").json();
    JsonNode next = ada.get("/runs?limit=2&cursor=" + page.get("next").asString()).json();

    assertThat(page.at("/runs/0/id").asString()).isEqualTo(third);
    assertThat(page.at("/runs/1/id").asString()).isEqualTo(second);
    assertThat(next.at("/runs/0/id").asString()).isEqualTo(first);
    assertThat(next.get("next").isNull()).isTrue();
  }

  @Test
  void measurementsComeByNumberAndNaNStaysNaN() {
    Caller ada = Caller.somebody(port, "Ada");
    String id = Plans.submit(ada);
    Lease lease = bench.lease(id);
    bench.measure(lease, 1, 5);
    bench.measure(lease, 6, Double.NaN);

    JsonNode all = ada.get("/runs/" + id + "/measurements").json();
    JsonNode rest = ada.get("/runs/" + id + "/measurements?after=4&series=train/loss").json();

    assertThat(all.get("measurements")).hasSize(6);
    assertThat(all.get("next").asLong()).isEqualTo(6);
    assertThat(rest.get("measurements")).hasSize(2);
    assertThat(rest.at("/measurements/1/value").isNull()).isTrue();
    assertThat(rest.at("/measurements/1/nonFinite").asString()).isEqualTo("NaN");
    assertThat(rest.at("/measurements/0/nonFinite").isMissingNode()).isTrue();
    assertThat(
            ada.get("/runs/" + id + "/measurements?series=test/loss&after=3")
                .json()
                .get("next")
                .asLong())
        .isEqualTo(3);
    JsonNode curves = ada.get("/runs/" + id + "/curves?points=4").json();
    assertThat(curves.at("/curves/0/series").asString()).isEqualTo("train/loss");
    assertThat(curves.at("/n").asLong()).isEqualTo(6);
    bench.succeed(lease);
  }

  @Test
  void aRunIsStoppedThenDeleted() {
    Caller ada = Caller.somebody(port, "Ada");
    String path = "/runs/" + Plans.submit(ada);

    assertThat(ada.delete(path).code()).isEqualTo("conflict");
    Answer stopped = ada.post(path + "/stop", Map.of());
    assertThat(stopped.status()).isEqualTo(202);
    assertThat(stopped.json().get("state").asString()).isEqualTo("STOPPED");
    assertThat(stopped.json().get("reason").asString()).isEqualTo("Stopped by Ada.");
    assertThat(ada.post(path + "/stop", Map.of()).status()).isEqualTo(200);
    assertThat(ada.delete(path).status()).isEqualTo(204);
    assertThat(ada.get(path).status()).isEqualTo(404);
  }

  @Test
  void artifactsAreDownloadedWithTheirNameAndTag() {
    Caller ada = Caller.somebody(port, "Ada");
    String id = Plans.submit(ada);
    Lease lease = bench.lease(id);
    byte[] content = {1, 2, 3};
    store.put("runs/" + id + "/model", new ByteArrayInputStream(content), 3);
    artifacts.record(
        lease,
        "insights/x.onnx",
        "application/octet-stream",
        3,
        "ab".repeat(32),
        "runs/" + id + "/model");
    bench.succeed(lease);
    String path = "/runs/" + id + "/artifacts/insights/x.onnx";

    Answer answer = ada.get(path);

    assertThat(answer.bytes()).isEqualTo(content);
    assertThat(answer.header("Content-Disposition")).contains("attachment").contains("x.onnx");
    assertThat(
            ada.send(ada.request(path).GET().header("If-None-Match", answer.header("ETag")))
                .status())
        .isEqualTo(304);
    assertThat(ada.get("/runs/" + id + "/artifacts").json().get("artifacts")).hasSize(1);
    assertThat(ada.get("/runs/" + id + "/artifacts/other").code()).isEqualTo("not-found");
    assertThat(ada.get("/runs/" + id).json().at("/result/testAccuracy").asDouble()).isEqualTo(0.96);
    assertThat(ada.delete("/runs/" + id).status()).isEqualTo(204);
    assertThat(store.exists("runs/" + id + "/model")).isFalse();
  }

  @Test
  void aFailedRunSaysWhatToTry() {
    Caller ada = Caller.somebody(port, "Ada");
    String id = Plans.submit(ada);
    bench.diverge(bench.lease(id));

    JsonNode run = ada.get("/runs/" + id).json();

    assertThat(run.at("/failure/kind").asString()).isEqualTo("diverged");
    assertThat(run.at("/failure/advice").asString()).contains("learning rate");
  }

  @Test
  void theWorkOfOthersIsSeenInThePoolWithoutTheirAddress() {
    Caller ada = Caller.somebody(port, "Ada");
    String id = Plans.submit(ada);
    Lease lease = bench.lease(id);

    JsonNode pool = Caller.somebody(port, "Eve").get("/pool").json();

    assertThat(pool.get("running").asInt()).isPositive();
    assertThat(pool.toString()).doesNotContain("@example.org");
    bench.succeed(lease);
  }

  private static Answer keyed(Caller caller, String key, Map<String, Object> plan) {
    byte[] body = new tools.jackson.databind.json.JsonMapper().writeValueAsBytes(Plans.body(plan));
    return caller.post("/runs", "application/json", body, "Idempotency-Key", key);
  }

  @Test
  void anUnknownRunIsNotFound() {
    assertThat(Caller.somebody(port, "Ada").get("/runs/" + UUID.randomUUID()).code())
        .isEqualTo("not-found");
  }
}
