package dev.trainyard.engine.dataset;

/** The stable name of a data set: "mnist". */
public record DatasetId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
