package dev.trainyard.worker.run;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.exchange.dataset.DatasetShelf;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Datasets that were trained on lately, kept so that the next run starts at once. */
public final class DatasetMemory {
  private final DatasetShelf shelf;
  private final long mostBytes;
  private final Map<DatasetId, Dataset> kept = new LinkedHashMap<>(8, 0.75f, true);

  /**
   * @param mostBytes what all datasets together may take; the latest one is kept in any case
   */
  public DatasetMemory(DatasetShelf shelf, long mostBytes) {
    this.shelf = shelf;
    this.mostBytes = mostBytes;
  }

  /**
   * The dataset as described: from memory, or from the shelf.
   *
   * @throws dev.trainyard.exchange.dataset.UnreadableDataset if it is damaged
   */
  Dataset load(DatasetDescription description) {
    Dataset known = kept.get(description.id());
    if (known != null && known.description().sha256().equals(description.sha256())) {
      return known;
    }
    kept.remove(description.id());
    Dataset loaded =
        shelf.load(description).orElseThrow(() -> new UnknownDataset(description.id()));
    kept.put(description.id(), loaded);
    forgetOldest();
    return loaded;
  }

  private void forgetOldest() {
    long bytes = kept.values().stream().mapToLong(DatasetMemory::bytes).sum();
    Iterator<Dataset> oldest = kept.values().iterator();
    while (bytes > mostBytes && kept.size() > 1) {
      bytes -= bytes(oldest.next());
      oldest.remove();
    }
  }

  private static long bytes(Dataset dataset) {
    return dataset.train().bytes() + dataset.test().bytes();
  }
}
