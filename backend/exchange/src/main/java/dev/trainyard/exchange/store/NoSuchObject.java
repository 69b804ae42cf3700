package dev.trainyard.exchange.store;

/** Nothing in the object store has this key. */
public final class NoSuchObject extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchObject(String key) {
    super("Nothing in the object store has the key %s.".formatted(key));
  }
}
