package dev.trainyard.worker.run;

import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreFull;
import dev.trainyard.exchange.store.StoreUnavailable;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/** A real store that can be made to be away or full. */
final class MoodyStore implements ObjectStore {
  enum Mood {
    WELL,
    AWAY,
    FULL
  }

  private final ObjectStore store;
  private final AtomicInteger refusals = new AtomicInteger();
  volatile Mood mood = Mood.WELL;

  MoodyStore(ObjectStore store) {
    this.store = store;
  }

  /** How often it did not take something. */
  int refusals() {
    return refusals.get();
  }

  @Override
  public void put(String key, InputStream content, long length) {
    check();
    store.put(key, content, length);
  }

  @Override
  public void put(String key, Path file) {
    check();
    store.put(key, file);
  }

  @Override
  public InputStream open(String key) {
    return store.open(key);
  }

  @Override
  public OptionalLong size(String key) {
    return store.size(key);
  }

  @Override
  public void delete(String key) {
    store.delete(key);
  }

  @Override
  public List<String> list(String prefix) {
    return store.list(prefix);
  }

  @Override
  public Optional<URI> presign(String key, Duration valid, String filename) {
    return store.presign(key, valid, filename);
  }

  @Override
  public void close() {
    store.close();
  }

  private void check() {
    switch (mood) {
      case WELL -> {}
      case AWAY -> {
        refusals.incrementAndGet();
        throw new StoreUnavailable("The store is away.", null);
      }
      case FULL -> {
        refusals.incrementAndGet();
        throw new StoreFull("The store has no room left.", null);
      }
    }
  }
}
