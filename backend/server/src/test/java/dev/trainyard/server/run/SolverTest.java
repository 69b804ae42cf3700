package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Plans that find weights without gradients, through the API. */
@ServerTest
class SolverTest {
  @LocalServerPort int port;
  private Caller ada;

  @BeforeEach
  void signIn() {
    ada = Caller.somebody(port, "Ada");
  }

  @Test
  void aRunKeepsItsSolverAndSaysNullOfWhatMeansNothingToIt() {
    Map<String, Object> asked =
        plan("kernel-machine", Map.of("centres", 400), Map.of("kind", "svm"));
    Answer submitted = ada.post("/runs", Plans.body(asked));
    assertThat(submitted.status()).isEqualTo(202);
    JsonNode plan = ada.get("/runs/" + submitted.json().get("id").asString()).json().get("plan");
    assertThat(plan.get("solver").get("c").asDouble()).isEqualTo(1);
    assertThat(plan.get("optimizer").isNull()).isTrue();
    assertThat(plan.get("epochs").isNull()).isTrue();
    assertThat(ada.post("/plans/check", Map.of("plan", plan)).status()).isEqualTo(200);
  }

  @Test
  void mistakesStandBesideTheirFields() {
    Map<String, Object> asked = plan("kernel-machine", Map.of(), Map.of("kind", "svm", "c", -1));
    asked.put("epochs", 3);
    assertThat(ada.post("/plans/check", Plans.body(asked)).fields())
        .containsExactlyInAnyOrder("/plan/solver/c", "/plan/solver/kind", "/plan/epochs");
  }

  private static Map<String, Object> plan(
      String architecture, Map<String, Object> options, Map<String, Object> solver) {
    var plan = new HashMap<String, Object>();
    plan.put("architecture", Map.of("id", architecture, "options", options));
    plan.put("dataset", Map.of("id", "points-moons"));
    plan.put("solver", solver);
    return plan;
  }
}
