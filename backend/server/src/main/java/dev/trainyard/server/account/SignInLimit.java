package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after a few wrong ones for an account from one address, that
 * address waits before the next attempt on it. A class behind one address isn't locked out by one
 * who forgot a password, and nobody is locked out by a stranger elsewhere.
 */
@Component
class SignInLimit {
  static final int FREE_FAILURES = 8;
  static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_REMEMBERED = 20_000;

  private final Clock clock;

  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private record Failures(int count, Instant last) {}

  SignInLimit(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws Declined with the time to wait, if this address failed too often for this account
   */
  synchronized void check(String email, String address) {
    Failures found = failures.get(key(email, address));
    if (found == null || found.count() < FREE_FAILURES) {
      return;
    }
    Duration wait = Duration.between(clock.instant(), found.last().plus(WINDOW));
    if (!wait.isNegative()) {
      throw Declined.tooMany(
          "Too many wrong passwords for this account. Try again in %d seconds."
              .formatted(wait.toSeconds() + 1),
          wait.plusSeconds(1));
    }
    failures.remove(key(email, address));
  }

  synchronized void failed(String email, String address) {
    String key = key(email, address);
    Failures before = failures.remove(key);
    boolean stale = before != null && before.last().plus(WINDOW).isBefore(clock.instant());
    int count = before == null || stale ? 1 : before.count() + 1;
    failures.put(key, new Failures(count, clock.instant()));
  }

  synchronized void succeeded(String email, String address) {
    failures.remove(key(email, address));
  }

  private static String key(String email, String address) {
    return email.toLowerCase(Locale.ROOT) + " " + address;
  }
}
