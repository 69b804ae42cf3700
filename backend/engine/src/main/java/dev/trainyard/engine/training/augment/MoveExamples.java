package dev.trainyard.engine.training.augment;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Augmentation;

/**
 * Moves images, and the classes of their places with them. What becomes of an example follows from
 * seed, epoch and the example's number alone, on every engine and after every restart.
 */
public final class MoveExamples {
  private final Augmentation augmentation;
  private final long seed;
  private final Shape.Image shape;

  /**
   * @param seed of the plan
   * @param shape of an image
   */
  public MoveExamples(Augmentation augmentation, long seed, Shape.Image shape) {
    this.augmentation = augmentation;
    this.seed = seed;
    this.shape = shape;
  }

  /**
   * The image of example number {@code example} as {@code epoch} shows it: between pixels in a
   * straight line, outside black.
   *
   * @param images unsigned bytes, example × channel × height × width
   * @param moved channel × height × width
   */
  public void image(byte[] images, int example, int epoch, byte[] moved) {
    Motion motion = Motion.draw(augmentation, shape, seed, epoch, example);
    int size = (int) shape.elements();
    int plane = shape.height() * shape.width();
    for (int from = 0; from < size; from += plane) {
      var source = new Plane(images, example * size + from, shape.height(), shape.width());
      int place = from;
      for (int y = 0; y < shape.height(); y++) {
        for (int x = 0; x < shape.width(); x++) {
          moved[place++] = source.between(motion.column(x, y), motion.row(x, y));
        }
      }
    }
  }

  /**
   * The classes of its places, moved as its image is: the nearest one, outside class 0, the
   * background.
   *
   * @param maps unsigned bytes, example × height × width
   * @param moved height × width
   */
  public void classes(byte[] maps, int example, int epoch, byte[] moved) {
    Motion motion = Motion.draw(augmentation, shape, seed, epoch, example);
    int size = shape.height() * shape.width();
    var source = new Plane(maps, example * size, shape.height(), shape.width());
    int place = 0;
    for (int y = 0; y < shape.height(); y++) {
      for (int x = 0; x < shape.width(); x++) {
        moved[place++] = source.nearest(motion.column(x, y), motion.row(x, y));
      }
    }
  }
}
