package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The model of any epoch that a run keeps can be listed, asked, downloaded and kept. */
@ServerTest
class EpochModelTest {
  private static final Map<String, Object> IMAGE =
      Map.of("pixels", Collections.nCopies(28, Collections.nCopies(28, 90)));

  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired LeaveModel leave;
  @Autowired ObjectStore store;
  private Caller ada;
  private String run;
  private String first;
  private String third;

  @BeforeEach
  void aRunThatKeepsTheFirstAndTheThirdEpoch() {
    ada = Caller.somebody(port, "Ada");
    run = "/runs/" + Plans.submit(ada);
    Lease lease = bench.lease(run.substring("/runs/".length()));
    first = leave.ofEpoch(lease, 1, 11);
    third = leave.ofEpoch(lease, 3, 33);
    bench.succeed(lease);
  }

  @Test
  void theEpochsAreListed() {
    JsonNode models = ada.get(run + "/models").json().get("models");

    assertThat(models.valueStream().map(model -> model.get("epoch").asInt())).containsExactly(1, 3);
    assertThat(models.at("/0/sha256").asString()).isEqualTo(first);
    assertThat(models.at("/1/name").asString()).isEqualTo("models/epoch-3.onnx");
    assertThat(models.at("/1/bytes").asLong()).isPositive();
    assertThat(Caller.somebody(port, "Eve").get(run + "/models").status()).isEqualTo(404);
    assertThat(ada.get("/runs/" + Plans.submit(ada) + "/models").json().get("models")).isEmpty();
  }

  @Test
  void eachReadsTheSameImageInItsOwnWay() {
    JsonNode early = answers("?epoch=1");
    JsonNode late = answers("?epoch=3");

    assertThat(early).isNotEqualTo(late);
    assertThat(answers("")).isEqualTo(late);
  }

  private JsonNode answers(String epoch) {
    Answer answer = ada.post(run + "/predictions" + epoch, IMAGE);
    assertThat(answer.status()).as(new String(answer.bytes())).isEqualTo(200);
    return answer.json().get("probabilities");
  }

  @Test
  void anEpochThatIsNotKeptIsSaidWithThoseThatAre() {
    Answer answer = ada.post(run + "/predictions?epoch=2", IMAGE);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().get("detail").asString())
        .isEqualTo("The model of epoch 2 is not kept. Those of these epochs are: 1, 3.");
    assertThat(ada.get(run + "/artifacts/model.onnx?epoch=2").status()).isEqualTo(404);
    assertThat(ada.post(run + "/predictions?epoch=0", IMAGE).status()).isEqualTo(422);
    assertThat(ada.post(run + "/predictions?epoch=first", IMAGE).status()).isBetween(400, 422);
    String waiting = "/runs/" + Plans.submit(ada);
    assertThat(ada.post(waiting + "/predictions?epoch=1", IMAGE).code())
        .isEqualTo("model-not-ready");
  }

  @Test
  void eachCanBeDownloaded() {
    Answer early = ada.get(run + "/artifacts/model.onnx?epoch=1");

    assertThat(early.header("ETag")).contains(first);
    assertThat(early.header("Content-Disposition")).contains("epoch-1.onnx");
    assertThat(early.bytes()).isEqualTo(ada.get(run + "/artifacts/models/epoch-1.onnx").bytes());
    assertThat(ada.get(run + "/artifacts/model.onnx").header("ETag")).contains(third);
    assertThat(ada.get(run + "/artifacts/insights/latest.json?epoch=1").fields())
        .containsExactly("?epoch");
  }

  @Test
  void eachCanBeKept() {
    String id = run.substring("/runs/".length());

    JsonNode kept = ada.post("/models", Map.of("run", id, "epoch", 1)).json();

    assertThat(kept.at("/lineage/epoch").asInt()).isEqualTo(1);
    assertThat(ada.get("/models/" + kept.get("id").asString() + "/model.onnx").header("ETag"))
        .contains(first);
    assertThat(ada.post("/models", Map.of("run", id, "epoch", 2)).status()).isEqualTo(404);
    assertThat(ada.post("/models", Map.of("run", id, "epoch", 0)).fields())
        .containsExactly("/epoch");
  }

  @Test
  void theyGoWithTheirRun() {
    String folder = "runs/" + run.substring("/runs/".length());
    assertThat(store.list(folder)).hasSize(2);

    ada.delete(run);

    assertThat(List.copyOf(store.list(folder))).isEmpty();
  }
}
