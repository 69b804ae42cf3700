package dev.trainyard.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What is kept of a password says by itself how it was hashed. */
class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void onlyThePasswordItselfMatches() {
    Optional<String> hash = Optional.of(passwords.hash("choo-choo-train"));

    assertThat(passwords.matches("choo-choo-train", hash)).isTrue();
    assertThat(passwords.matches("choo-choo-bus", hash)).isFalse();
    assertThat(passwords.matches("choo-choo-train", Optional.empty())).isFalse();
  }

  @Test
  void whoRegisteredWhenMoreMemoryWasUsedStillComesIn() {
    String older = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode("choo-choo-train");

    assertThat(passwords.matches("choo-choo-train", Optional.of(older))).isTrue();
    assertThat(passwords.matches("choo-choo-bus", Optional.of(older))).isFalse();
  }
}
