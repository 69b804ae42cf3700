package dev.trainyard.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Registration by join code, and an administrator of the operator's choice. */
@ServerTest
@TestPropertySource(
    properties = {
      "TRAINYARD_REGISTRATION=join-code",
      "TRAINYARD_ORGANIZER=grace@example.org:compilers are fun"
    })
class JoinCodeTest {
  @LocalServerPort int port;
  @Autowired Roster roster;

  @Test
  void onlyWhoKnowsACodeGetsIn() {
    String code = roster.code(Workshop.FIRST.toString());
    Caller browser = Caller.browser(port);

    assertThat(browser.register("Ada", address()).code()).isEqualTo("join-code-wrong");
    assertThat(browser.register("Ada", address(), "eight-bridges").status()).isEqualTo(403);
    Answer me = browser.register("Ada", address(), " " + code.toLowerCase().replace("-", ""));
    assertThat(me.status()).isEqualTo(201);
    assertThat(me.json().at("/account/role").asString()).isEqualTo("participant");
    assertThat(me.json().get("registration").asString()).isEqualTo("join-code");
  }

  @Test
  void theChosenOrganizerAdministersAndSeesTheCode() {
    Caller grace = Caller.browser(port);
    Answer me =
        grace.post(
            "/session", Map.of("email", "grace@example.org", "password", "compilers are fun"));

    assertThat(me.json().at("/account/role").asString()).isEqualTo("administrator");
    assertThat(grace.get("/workshops/" + Workshop.FIRST).json().get("joinCode").asString())
        .isEqualTo(roster.code(Workshop.FIRST.toString()));
  }

  private static String address() {
    return UUID.randomUUID() + "@example.org";
  }
}
