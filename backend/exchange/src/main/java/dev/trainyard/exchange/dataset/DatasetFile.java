package dev.trainyard.exchange.dataset;

/** The files of a data set, gzipped IDX, as MNIST was published. */
public enum DatasetFile {
  TRAIN_IMAGES("train-images.idx3-ubyte.gz"),
  TRAIN_LABELS("train-labels.idx1-ubyte.gz"),
  TEST_IMAGES("test-images.idx3-ubyte.gz"),
  TEST_LABELS("test-labels.idx1-ubyte.gz");

  private final String filename;

  DatasetFile(String filename) {
    this.filename = filename;
  }

  /** Its name beside {@code manifest.json}. */
  public String filename() {
    return filename;
  }
}
