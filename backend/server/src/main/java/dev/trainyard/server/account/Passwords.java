package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id at OWASP's minimum. Of its equally strong choices this one (7 MiB,
 * 5 passes) stays in a processor's cache and takes a fifth less time than the one with most memory
 * (19 MiB, 2 passes), with which older passwords were hashed: a hash names its own parameters. No
 * more hashes run at a time than there are cores, so that a crowd needs no more memory than a few.
 */
@Component
class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 7 * 1024;
  private static final int PASSES = 5;
  private static final long PATIENCE_SECONDS = 20;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore turns =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  private final String nobody = argon2.encode(Secret.random());

  String hash(String password) {
    return inTurn(() -> argon2.encode(password));
  }

  /** Takes as long for an unknown account, so that nobody can ask who has one. */
  boolean matches(String password, Optional<String> hash) {
    return inTurn(() -> argon2.matches(password, hash.orElse(nobody))) && hash.isPresent();
  }

  private <T> T inTurn(java.util.function.Supplier<T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Declined.unavailable("Very many people sign in just now. Try again in a moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Declined.unavailable("The server is stopping.");
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
