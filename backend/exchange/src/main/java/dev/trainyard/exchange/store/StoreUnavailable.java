package dev.trainyard.exchange.store;

/** The object store does not answer, or not as it should. Trying again later may help. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
