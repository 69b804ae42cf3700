package dev.trainyard.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Nobody may register, except the first administrator by the console's link. */
@ServerTest
@TestPropertySource(properties = "TRAINYARD_REGISTRATION=closed")
class ClosedRegistrationTest {
  @LocalServerPort int port;
  @Autowired SetupLink link;
  @Autowired JdbcTemplate database;

  @Test
  void nobodyRegisters() {
    assertThat(Caller.browser(port).register("Ada", "ada@example.com").code())
        .isEqualTo("registration-closed");
  }

  @Test
  void theConsolesLinkMakesOneAdministratorOnce() {
    database.update("update account set administrator = false");
    String sentence = link.sentence(URI.create("http://localhost:8080")).orElseThrow();
    assertThat(sentence).contains("http://localhost:8080/setup?token=");
    String token = sentence.substring(sentence.indexOf("token=") + 6);

    assertThat(setUp("wrong").status()).isEqualTo(403);
    Answer me = setUp(token);
    assertThat(me.status()).isEqualTo(201);
    assertThat(me.json().at("/account/role").asString()).isEqualTo("administrator");
    assertThat(setUp(token).status()).isEqualTo(403);
    assertThat(link.sentence(URI.create("http://localhost:8080"))).isEmpty();
  }

  private Answer setUp(String token) {
    return Caller.browser(port)
        .post(
            "/setup",
            Map.of(
                "token",
                token,
                "email",
                UUID.randomUUID() + "@example.org",
                "displayName",
                "Grace",
                "password",
                Caller.PASSWORD));
  }
}
