package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A run of somebody else does not exist; for organizers it does; for strangers nothing does. */
@ServerTest
class IsolationTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  private String run;

  @BeforeEach
  void adasRun() {
    run = Plans.submit(Caller.somebody(port, "Ada"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/measurements",
        "/curves",
        "/artifacts",
        "/artifacts/model.onnx",
        "/artifacts/insights/latest.json"
      })
  void eveReadsNothing(String what) {
    Answer answer = Caller.somebody(port, "Eve").get("/runs/" + run + what);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not-found");
  }

  @Test
  void eveChangesNothing() {
    Caller eve = Caller.somebody(port, "Eve");

    assertThat(eve.post("/runs/" + run + "/stop", Map.of()).status()).isEqualTo(404);
    assertThat(eve.delete("/runs/" + run).status()).isEqualTo(404);
    assertThat(
            eve.post("/runs/" + run + "/predictions", Map.of("pixels", java.util.List.of()))
                .status())
        .isEqualTo(404);
    assertThat(eve.get("/runs").json().get("runs")).isEmpty();
    assertThat(eve.get("/runs?owner=all").code()).isEqualTo("forbidden");
  }

  @Test
  void anOrganizerSeesAll() {
    Caller grace = roster.organizer(port);

    assertThat(grace.get("/runs/" + run).json().at("/owner/displayName").asString())
        .isEqualTo("Ada");
    assertThat(grace.get("/runs?owner=all").json().toString()).contains(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/runs", "/tokens", "/datasets", "/architectures", "/pool", "/audit"})
  void strangersAreAskedToSignIn(String path) {
    Answer answer = Caller.browser(port).get(path);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
  }
}
