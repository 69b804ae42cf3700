package dev.trainyard.server.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A person at this moment.
 *
 * @param signedOutAt when everything that they had signed in with was ended
 */
public record Standing(Person person, Optional<Instant> signedOutAt) {

  /** Whether who came in as this person at that time is still in. */
  public boolean admits(Instant since) {
    return signedOutAt.filter(since::isBefore).isEmpty();
  }
}
