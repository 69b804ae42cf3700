package dev.trainyard.server.operations;

import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The files of data sets, which no row tells of: the object store is asked for each. They change
 * with a new version of Trainyard only, so what was found is good for a while.
 */
@Component
class StoredDatasets {
  private static final Logger log = LoggerFactory.getLogger(StoredDatasets.class);
  private static final String PREFIX = "datasets/";
  private static final long FRESH = TimeUnit.MINUTES.toNanos(5);

  private final ObjectStore store;
  private StorageView.KindView found;
  private long foundAt;

  StoredDatasets(ObjectStore store) {
    this.store = store;
  }

  /** Empty while the object store is away. */
  synchronized Optional<StorageView.KindView> measure() {
    if (found != null && System.nanoTime() - foundAt < FRESH) {
      return Optional.of(found);
    }
    try {
      List<String> keys = store.list(PREFIX);
      long bytes = keys.stream().mapToLong(key -> store.size(key).orElse(0)).sum();
      found = new StorageView.KindView("datasets", keys.size(), bytes);
      foundAt = System.nanoTime();
      return Optional.of(found);
    } catch (StoreUnavailable away) {
      log.debug("The object store is away: {}", away.toString());
      return Optional.empty();
    }
  }
}
