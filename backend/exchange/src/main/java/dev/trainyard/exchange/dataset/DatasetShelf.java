package dev.trainyard.exchange.dataset;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.exchange.store.ObjectStore;
import java.util.List;
import java.util.Optional;

/**
 * Data sets in the object store, under {@code datasets/<id>/}: {@code manifest.json} and the files
 * of {@link DatasetFile}. The manifest is written last, so a data set is whole or not there. Beside
 * them stand those that are made when somebody asks for them. All methods throw {@link
 * dev.trainyard.exchange.store.StoreUnavailable} while the store is away.
 */
public interface DatasetShelf {

  static DatasetShelf on(ObjectStore store) {
    return new ShelfWithMade(new StoredDatasetShelf(store));
  }

  /** In the order of their names. */
  List<DatasetId> ids();

  /** Empty if there is none of that name. */
  Optional<DatasetDescription> describe(DatasetId id);

  /**
   * Reads all of it into memory; the caller keeps it between runs.
   *
   * @return empty if there is none of that name
   * @throws UnreadableDataset if it is damaged, or not what its manifest says
   */
  Optional<Dataset> load(DatasetId id);

  /** Reads, or makes, the very data set that is described: of a made one, as it was chosen. */
  default Optional<Dataset> load(DatasetDescription description) {
    return load(description.id());
  }

  /**
   * Puts a data set on the shelf, unless the same one (by sha256) is there.
   *
   * @return whether anything was written
   * @throws UnreadableDataset if the files can't be read
   */
  boolean publish(DatasetDescription description, DatasetFiles files);
}
