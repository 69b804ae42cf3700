package dev.trainyard.worker.run;

import dev.trainyard.engine.dataset.DatasetId;

/** A plan names a dataset that is not on the shelf any more. */
final class UnknownDataset extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownDataset(DatasetId id) {
    super("The dataset %s is no longer there.".formatted(id));
  }
}
