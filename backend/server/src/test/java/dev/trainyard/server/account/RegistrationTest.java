package dev.trainyard.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Open registration, signing in and out. */
@ServerTest
class RegistrationTest {
  @LocalServerPort int port;

  @Test
  void whoRegistersIsSignedIn() {
    Caller browser = Caller.browser(port);
    assertThat(browser.get("/me").json().get("signedIn").asBoolean()).isFalse();

    Answer me = browser.register("Ada", fresh());

    assertThat(me.status()).isEqualTo(201);
    assertThat(me.json().at("/account/role").asString()).isEqualTo("participant");
    assertThat(me.json().at("/workshop/title").asString()).isEqualTo("Diving into CNN");
    assertThat(browser.get("/me").json().get("signedIn").asBoolean()).isTrue();
    assertThat(me.header("Set-Cookie")).contains("SESSION=", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void anAddressHasOneAccountHoweverItIsCapitalised() {
    String email = fresh();
    Caller.browser(port).register("Ada", email);

    Answer second = Caller.browser(port).register("Ada", email.toUpperCase(java.util.Locale.ROOT));

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("email-taken");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    Answer answer =
        Caller.browser(port)
            .post("/accounts", Map.of("email", "ada", "password", "short", "age", 36));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("validation-failed");
    assertThat(answer.fields())
        .containsExactlyInAnyOrder("/age", "/email", "/displayName", "/password");
  }

  @Test
  void signingOutEndsTheSessionAndSigningInBeginsAnother() {
    Caller browser = Caller.browser(port);
    String email = fresh();
    browser.register("Ada", email);
    String first = browser.cookie("SESSION");

    assertThat(browser.delete("/session").status()).isEqualTo(204);
    assertThat(browser.get("/runs").code()).isEqualTo("unauthenticated");

    Map<String, String> credentials = Map.of("email", email, "password", Caller.PASSWORD);
    assertThat(browser.post("/session", credentials).status()).isEqualTo(200);
    assertThat(browser.cookie("SESSION")).isNotEqualTo(first);
    assertThat(browser.get("/runs").status()).isEqualTo(200);
  }

  @Test
  void unknownAddressAndWrongPasswordAnswerAlike() {
    String email = fresh();
    Caller.browser(port).register("Ada", email);
    Caller browser = Caller.browser(port);

    Answer wrong = browser.post("/session", Map.of("email", email, "password", "not it at all"));
    Answer unknown =
        browser.post("/session", Map.of("email", fresh(), "password", "not it at all"));

    assertThat(List.of(wrong.status(), unknown.status())).containsOnly(401);
    assertThat(wrong.code()).isEqualTo("bad-credentials");
    assertThat(unknown.json().get("detail")).isEqualTo(wrong.json().get("detail"));
  }

  @Test
  void whoGuessesPasswordsWaits() {
    Map<String, String> guess = Map.of("email", fresh(), "password", "not it at all");
    Caller browser = Caller.browser(port);
    List<Integer> statuses =
        IntStream.rangeClosed(0, SignInLimit.FREE_FAILURES)
            .map(i -> browser.post("/session", guess).status())
            .boxed()
            .toList();

    assertThat(statuses).endsWith(401, 429);
    Answer limited = browser.post("/session", guess);
    assertThat(limited.code()).isEqualTo("rate-limited");
    assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 301);
  }

  @Test
  void aWriteWithoutCsrfTokenIsRefused() {
    Caller browser = Caller.registered(port, "Ada");

    Answer answer =
        browser.sendBare(
            browser
                .request("/tokens")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("csrf-missing");
  }

  @Test
  void aNameWithNulIsRefusedAndBreaksNothing() {
    Answer answer = Caller.browser(port).register("A\0da", fresh());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.fields()).containsExactly("/displayName");
  }

  private static String fresh() {
    return "ada-%s@example.org".formatted(UUID.randomUUID());
  }
}
