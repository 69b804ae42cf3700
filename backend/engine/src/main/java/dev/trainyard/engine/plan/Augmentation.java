package dev.trainyard.engine.plan;

/**
 * How training images are moved at random, each anew in every epoch: first mirrored, then turned
 * and resized about the middle, then shifted, then cropped. What comes in from outside is black.
 *
 * @param flip whether one image in two is mirrored, left to right
 * @param rotation degrees to either side at most
 * @param scale how large an image may become; 1 leaves it as it is
 * @param shift pixels to either side and up and down at most, in fractions of pixels too
 * @param crop black pixels that are added at each border before a piece of the old size is cut out
 *     anywhere (He et al. 2015, section 4.2)
 */
public record Augmentation(boolean flip, double rotation, Range scale, double shift, int crop) {
  /** Leaves every image as it is. */
  public static final Augmentation NONE = new Augmentation(false, 0, Range.ONE, 0, 0);

  /** From the smallest to the largest. */
  public record Range(double least, double most) {
    public static final Range ONE = new Range(1, 1);
  }
}
