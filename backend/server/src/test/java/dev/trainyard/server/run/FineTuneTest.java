package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.start.PinnedModels;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Plans that start from another run's model. */
@ServerTest
class FineTuneTest {
  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired LeaveModel leaveModel;
  @Autowired ObjectStore store;
  private Caller ada;
  private String source;
  private String sha256;

  @BeforeEach
  void aRunWithAModel() {
    bench.alone();
    ada = Caller.somebody(port, "Ada");
    source = Plans.submit(ada);
    Lease lease = bench.lease(source);
    sha256 = leaveModel.of(lease, source.hashCode());
    bench.succeed(lease);
  }

  @Test
  void theRunSaysWhereItStartsFrom() {
    JsonNode run = submit(Map.of("run", source, "freeze", List.of("c1", "c3"))).json();

    assertThat(run.at("/plan/start/sha256").asString()).isEqualTo(sha256);
    assertThat(run.at("/lineage/run").asString()).isEqualTo(source);
    assertThat(run.at("/lineage/copied").asInt()).isEqualTo(5);
    assertThat(run.at("/lineage/frozen").asInt()).isEqualTo(2);
    assertThat(run.at("/lineage/words").asString())
        .isEqualTo("Starts from run LeNet-5 on MNIST: 5 layers copied, 2 frozen.");
    assertThat(ada.get("/runs/" + source).json().get("lineage").isNull()).isTrue();
  }

  @Test
  void thePlanStaysRepeatableWithoutItsSource() {
    JsonNode plan = submit(Map.of("run", source)).json().get("plan");
    assertThat(ada.delete("/runs/" + source).status()).isEqualTo(204);

    Answer again = ada.post("/runs", Map.of("plan", plan));

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.json().at("/lineage/title").isNull()).isTrue();
    assertThat(new PinnedModels(store).holds(sha256)).isTrue();
  }

  @Test
  void theCopyGoesWithTheLastRunThatStartsFromIt() {
    String first = submit(Map.of("run", source)).json().get("id").asString();
    String second = submit(Map.of("run", source)).json().get("id").asString();
    for (String run : List.of(first, second)) {
      assertThat(new PinnedModels(store).holds(sha256)).isTrue();
      ada.post("/runs/" + run + "/stop", Map.of());
      assertThat(ada.delete("/runs/" + run).status()).isEqualTo(204);
    }
    assertThat(new PinnedModels(store).holds(sha256)).isFalse();
  }

  @Test
  void allMistakesAreToldAtOnce() {
    Answer answer = submit(Map.of("run", source, "copy", List.of("c9"), "freeze", List.of("pool")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").toString())
        .contains("/plan/start/copy", "/plan/start/freeze", "no node \\\"c9\\\"");
  }

  @Test
  void nobodyStartsFromSomebodyElsesRun() {
    submit(Map.of("run", source));
    Caller eve = Caller.somebody(port, "Eve");
    for (Map<String, Object> start :
        List.<Map<String, Object>>of(
            Map.of("run", source), Map.of("run", source, "sha256", sha256))) {
      Answer answer = eve.post("/runs", Plans.body(Plans.leNetWith("start", start)));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().toString()).contains("There is no model of run");
    }
  }

  @Test
  void aRunStartsFromAKeptModel() {
    String model =
        ada.post("/models", Map.of("run", source, "name", "digits")).json().get("id").asString();
    JsonNode run = submit(Map.of("model", model, "freeze", List.of("c1"))).json();

    assertThat(run.at("/plan/start/model").asString()).isEqualTo(model);
    assertThat(run.at("/plan/start/sha256").asString()).isEqualTo(sha256);
    assertThat(run.at("/lineage/model").asString()).isEqualTo(model);
    assertThat(run.at("/lineage/run").isNull()).isTrue();
    assertThat(run.at("/lineage/words").asString())
        .isEqualTo("Starts from model digits: 5 layers copied, 1 frozen.");
    assertThat(ada.delete("/models/" + model).status()).isEqualTo(204);
    assertThat(ada.post("/runs", Map.of("plan", run.get("plan"))).status()).isEqualTo(202);
  }

  @Test
  void nobodyStartsFromSomebodyElsesModel() {
    String model = ada.post("/models", Map.of("run", source)).json().get("id").asString();
    Caller eve = Caller.somebody(port, "Eve");

    Answer answer = eve.post("/runs", Plans.body(Plans.leNetWith("start", Map.of("model", model))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().toString()).contains("There is no model");
  }

  private Answer submit(Map<String, Object> start) {
    return ada.post("/runs", Plans.body(Plans.leNetWith("start", start)));
  }
}
