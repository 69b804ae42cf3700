package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What steers a training goes through the API and comes back with every default. */
@ServerTest
class ControlTest {
  @LocalServerPort int port;
  private Caller ada;

  @BeforeEach
  void signIn() {
    ada = Caller.somebody(port, "Ada");
  }

  @Test
  void aRunKeepsWhatItsPlanSays() {
    Map<String, Object> asked = Plans.leNetWith("epochs", 30);
    asked.put("optimizer", Map.of("kind", "nesterov", "weightDecay", 5e-4));
    asked.put("schedule", Map.of("kind", "step", "warmUp", 1));
    asked.put("gradientClip", 2);
    asked.put("stopping", Map.of("patience", 5));
    asked.put("initialization", Map.of("kind", "normal"));

    Answer submitted = ada.post("/runs", Plans.body(asked));
    assertThat(submitted.status()).isEqualTo(202);
    String run = "/runs/" + submitted.json().get("id").asString();
    JsonNode plan = ada.get(run).json().get("plan");

    assertThat(plan.get("optimizer"))
        .isEqualTo(
            json(
                "{'kind': 'nesterov', 'learningRate': 0.01, 'momentum': 0.9, 'weightDecay': 5.0E-4}"));
    assertThat(plan.get("schedule"))
        .isEqualTo(json("{'kind': 'step', 'every': 10, 'factor': 0.1, 'warmUp': 1.0}"));
    assertThat(plan.get("gradientClip").asDouble()).isEqualTo(2);
    assertThat(plan.get("stopping")).isEqualTo(json("{'patience': 5, 'minutes': null}"));
    assertThat(plan.get("initialization")).isEqualTo(json("{'kind': 'normal', 'sigma': 0.01}"));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @Test
  void mistakesStandBesideTheirFields() {
    Map<String, Object> asked = Plans.leNetWith("schedule", Map.of("kind", "cosine", "warmUp", 4));
    asked.put("stopping", Map.of("patience", 0, "minutes", 0));
    asked.put("optimizer", Map.of("kind", "sgd", "momentum", 0.9));

    assertThat(ada.post("/plans/check", Plans.body(asked)).fields())
        .containsExactlyInAnyOrder(
            "/plan/schedule/warmUp",
            "/plan/stopping/patience",
            "/plan/stopping/minutes",
            "/plan/optimizer/momentum");
  }
}
