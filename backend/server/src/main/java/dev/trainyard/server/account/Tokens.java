package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Bearer tokens: made, shown once, recognised by their hash until they expire. */
@Component
class Tokens {
  static final String PREFIX = "ty_";
  static final Duration LIFE = Duration.ofDays(90);
  static final int MOST = 50;
  private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

  private final TokenRepository tokens;
  private final People people;
  private final Clock clock;

  Tokens(TokenRepository tokens, People people, Clock clock) {
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  /** A token and, this once, the text that a program shows. */
  record Fresh(TokenRow row, String text) {}

  Fresh make(Person person, String name) {
    if (tokens.countByAccountId(person.id()) >= MOST) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "You have %d tokens already. Delete one that you no longer use.".formatted(MOST));
    }
    String text = PREFIX + Secret.random();
    Instant now = Instant.ofEpochMilli(clock.millis());
    TokenRow row = new TokenRow(person.id(), name, Secret.hash(text), now, now.plus(LIFE));
    return new Fresh(tokens.save(row), text);
  }

  List<TokenRow> of(Person person) {
    return tokens.findByAccountIdOrderByCreatedAtDesc(person.id());
  }

  boolean delete(Person person, UUID id) {
    return tokens.deleteByIdAndAccountId(id, person.id()) > 0;
  }

  /** Whose token this is; empty if nobody's, or if it has expired. */
  Optional<Person> owner(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<TokenRow> found =
        tokens.findByHash(Secret.hash(text)).filter(token -> token.expiresAt().isAfter(now));
    found
        .filter(token -> isLongAgo(token.lastUsedAt(), now))
        .ifPresent(token -> tokens.used(token.getId(), now));
    return found.flatMap(token -> people.find(token.accountId()));
  }

  private static boolean isLongAgo(Instant last, Instant now) {
    return last == null || last.plus(USE_IS_NOTED_EVERY).isBefore(now);
  }
}
