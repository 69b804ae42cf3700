package dev.trainyard.engine.training;

/**
 * The name of a curve, such as {@code train/loss}; what is measured of a layer is called {@code
 * layer/<node>/<quantity>}.
 */
public record Series(String name) {
  public static final Series TRAIN_LOSS = new Series("train/loss");
  public static final Series TRAIN_ACCURACY = new Series("train/accuracy");
  public static final Series TEST_LOSS = new Series("test/loss");
  public static final Series TEST_ACCURACY = new Series("test/accuracy");

  /** In segmentation: intersection over union, the mean over the classes that are there. */
  public static final Series TEST_MEAN_IOU = new Series("test/mean-iou");

  /** In regression: 1 − squared errors / squared distances from the mean. */
  public static final Series TEST_R2 = new Series("test/r2");

  public static final Series LEARNING_RATE = new Series("learning-rate");
  public static final Series IMAGES_PER_SECOND = new Series("images-per-second");

  /** How the names of what is measured of layers begin. */
  public static final String LAYERS = "layer/";
}
