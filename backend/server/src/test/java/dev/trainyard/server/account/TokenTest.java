package dev.trainyard.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import dev.trainyard.server.fixture.TurnClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bearer tokens. */
@ServerTest
class TokenTest {
  @LocalServerPort int port;
  @Autowired TurnClock clock;
  @Autowired JdbcTemplate database;

  @AfterEach
  void now() {
    clock.backToNow();
  }

  @Test
  void aTokenIsShownOnceAndKeptOnlyAsAHash() {
    Caller browser = Caller.registered(port, "Ada");
    Answer made = browser.post("/tokens", Map.of("name", "laptop"));
    String token = made.json().get("token").asString();

    assertThat(made.status()).isEqualTo(201);
    assertThat(token).startsWith("ty_").hasSizeGreaterThan(40);
    assertThat(browser.get("/tokens").json().toString()).contains("laptop").doesNotContain(token);
    assertThat(
            database.queryForObject(
                "select count(*) from access_token t where t::text like ?",
                Long.class,
                "%" + token + "%"))
        .isZero();
    assertThat(Caller.program(port, token).get("/runs").status()).isEqualTo(200);
  }

  @Test
  void anExpiredTokenOpensNothing() {
    Caller program = Caller.somebody(port, "Ada");
    clock.shiftBy(Tokens.LIFE.plus(Duration.ofSeconds(1)));

    Answer answer = program.get("/runs");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.json().get("detail").asString()).contains("expired");
  }

  @Test
  void aDeletedTokenOpensNothingAndAForeignOneCannotBeDeleted() {
    Caller ada = Caller.registered(port, "Ada");
    Answer made = ada.post("/tokens", Map.of("name", "laptop"));
    String path = "/tokens/" + made.json().get("id").asString();
    Caller program = Caller.program(port, made.json().get("token").asString());

    assertThat(Caller.somebody(port, "Eve").delete(path).status()).isEqualTo(404);
    assertThat(program.get("/runs").status()).isEqualTo(200);
    assertThat(ada.delete(path).status()).isEqualTo(204);
    assertThat(program.get("/runs").code()).isEqualTo("unauthenticated");
  }

  @Test
  void aWrongTokenIsRefusedEvenWhereNobodyNeedsOne() {
    Answer answer = Caller.program(port, "ty_wrong").get("/me");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void itsUseIsSeen() {
    Caller browser = Caller.registered(port, "Ada");
    browser.program().get("/runs");

    assertThat(browser.get("/tokens").json().at("/tokens/0/lastUsedAt").isString()).isTrue();
  }
}
