package dev.trainyard.engine.dataset;

/** The stable name of a data set: "mnist". */
public record DatasetId(String value) {
  /** How the names of sets begin that people drew themselves. */
  public static final String DRAWN = "drawn-";

  /**
   * Whether its images are characters by hand, prepared as MNIST's authors prepared theirs: the ink
   * in a box of 20 of 28 pixels, its centre of mass in the middle.
   */
  public boolean isHandwriting() {
    return value.equals("mnist") || value.startsWith(DRAWN);
  }

  @Override
  public String toString() {
    return value;
  }
}
