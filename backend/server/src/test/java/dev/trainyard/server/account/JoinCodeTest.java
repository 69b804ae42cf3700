package dev.trainyard.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Registration by join code, and an organizer of the operator's choice. */
@ServerTest
@TestPropertySource(
    properties = {
      "TRAINYARD_REGISTRATION=join-code",
      "TRAINYARD_JOIN_CODE=seven-bridges",
      "TRAINYARD_ORGANIZER=grace@example.org:compilers are fun"
    })
class JoinCodeTest {
  @LocalServerPort int port;

  @Test
  void onlyWhoKnowsTheCodeGetsIn() {
    assertThat(register(null).code()).isEqualTo("join-code-wrong");
    assertThat(register("eight-bridges").status()).isEqualTo(403);
    assertThat(register("seven-bridges").status()).isEqualTo(201);
  }

  @Test
  void theOrganizerSeesTheCodeAndNobodyElse() {
    Caller grace = Caller.browser(port);
    Answer me =
        grace.post(
            "/session", Map.of("email", "grace@example.org", "password", "compilers are fun"));

    assertThat(me.json().at("/account/role").asString()).isEqualTo("organizer");
    assertThat(me.json().get("registration").asString()).isEqualTo("join-code");
    assertThat(grace.get("/registration").json().get("joinCode").asString())
        .isEqualTo("seven-bridges");

    Caller ada = Caller.browser(port);
    register(ada, "seven-bridges");
    assertThat(ada.get("/registration").code()).isEqualTo("forbidden");
  }

  private Answer register(String code) {
    return register(Caller.browser(port), code);
  }

  private static Answer register(Caller browser, String code) {
    Map<String, String> body =
        new java.util.HashMap<>(
            Map.of(
                "email",
                UUID.randomUUID() + "@example.org",
                "displayName",
                "Ada",
                "password",
                Caller.PASSWORD));
    if (code != null) {
      body.put("joinCode", code);
    }
    return browser.post("/accounts", body);
  }
}
