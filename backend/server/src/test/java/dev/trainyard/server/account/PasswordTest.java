package dev.trainyard.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody chooses a password of their own. */
@ServerTest
class PasswordTest {
  private static final String NEXT = "five words are even better";

  @LocalServerPort int port;

  @Test
  void theNewOneCountsAndOtherBrowsersAreSignedOut() {
    Caller ada = Caller.registered(port, "Ada");
    String email = ada.get("/me").json().at("/account/email").asString();
    Caller elsewhere = signedIn(email, Caller.PASSWORD);

    assertThat(change(ada, Caller.PASSWORD, NEXT)).isEqualTo(204);

    assertThat(ada.get("/tokens").status()).isEqualTo(200);
    assertThat(elsewhere.get("/tokens").status()).isEqualTo(401);
    assertThat(signedIn(email, NEXT).get("/tokens").status()).isEqualTo(200);
    assertThat(signedIn(email, Caller.PASSWORD).get("/tokens").status()).isEqualTo(401);
  }

  @Test
  void aWrongOrShortOneChangesNothing() {
    Caller ada = Caller.registered(port, "Ada");
    assertThat(ada.put("/me/password", Map.of("current", "guessed wrong", "next", NEXT)).fields())
        .containsExactly("/current");
    assertThat(
            ada.put("/me/password", Map.of("current", Caller.PASSWORD, "next", "short")).fields())
        .containsExactly("/next");
    assertThat(ada.get("/tokens").status()).isEqualTo(200);
  }

  private static int change(Caller caller, String current, String next) {
    return caller.put("/me/password", Map.of("current", current, "next", next)).status();
  }

  private Caller signedIn(String email, String password) {
    Caller browser = Caller.browser(port);
    browser.post("/session", Map.of("email", email, "password", password));
    return browser;
  }
}
