package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;

/** An owner used one idempotency key for two different requests. */
public final class IdempotencyKeyReused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IdempotencyKeyReused(String key, RunId first) {
    super(
        "The idempotency key \"%s\" already made run %s from another plan or title. Use a new key for a new run."
            .formatted(key, first));
  }
}
