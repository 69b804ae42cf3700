package dev.trainyard.exchange.queue;

/** Somebody has used up what their workshop allows; the message says so, and what to do. */
public final class QuotaReached extends RuntimeException {
  private static final long serialVersionUID = 1;

  QuotaReached(String message) {
    super(message);
  }
}
