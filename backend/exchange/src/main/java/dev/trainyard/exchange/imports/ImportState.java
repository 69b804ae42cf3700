package dev.trainyard.exchange.imports;

/** How far an import is. */
public enum ImportState {
  QUEUED,
  READING,
  /** A worker has left the model; the registry has not taken it yet. */
  READ,
  DONE,
  REFUSED
}
