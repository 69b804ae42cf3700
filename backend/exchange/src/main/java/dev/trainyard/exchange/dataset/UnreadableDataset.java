package dev.trainyard.exchange.dataset;

import dev.trainyard.engine.dataset.DatasetId;

/** A data set is there, but damaged or not what its manifest says. */
public final class UnreadableDataset extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableDataset(DatasetId id, String what, Throwable cause) {
    super("The data set %s can't be read: %s".formatted(id, what), cause);
  }
}
