package dev.trainyard.exchange.store;

/** The object store has no room. It helps if somebody makes some. */
public final class StoreFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFull(String message, Throwable cause) {
    super(message, cause);
  }
}
