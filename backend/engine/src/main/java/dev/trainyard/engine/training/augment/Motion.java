package dev.trainyard.engine.training.augment;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.training.SeededRandom;
import java.util.Random;

/**
 * Where each place of a moved image comes from: column {@code x} and row {@code y} from column
 * {@code atX + xx·x + xy·y} and row {@code atY + yx·x + yy·y}.
 */
record Motion(double atX, double xx, double xy, double atY, double yx, double yy) {
  private static final long PURPOSE = 4;

  /**
   * What one epoch does to one example. Every kind has its draw whether it is chosen or not, so
   * that choosing one more leaves the others as they were.
   */
  static Motion draw(
      Augmentation augmentation, Shape.Image shape, long seed, int epoch, int example) {
    Random random = SeededRandom.stream(seed, PURPOSE, epoch, example);
    boolean mirrored = random.nextBoolean() && augmentation.flip();
    double angle = Math.toRadians(augmentation.rotation() * toEitherSide(random));
    double share = random.nextDouble();
    Augmentation.Range sizes = augmentation.scale();
    double size = sizes.least() + share * (sizes.most() - sizes.least());
    double right = augmentation.shift() * toEitherSide(random);
    double down = augmentation.shift() * toEitherSide(random);
    right += random.nextInt(2 * augmentation.crop() + 1) - augmentation.crop();
    down += random.nextInt(2 * augmentation.crop() + 1) - augmentation.crop();
    return about(shape, mirrored, angle, size, right, down);
  }

  private static double toEitherSide(Random random) {
    return 2 * random.nextDouble() - 1;
  }

  /**
   * The way back from the moved image to the image.
   *
   * @param angle radians, anticlockwise as one sees it
   */
  private static Motion about(
      Shape.Image shape, boolean mirrored, double angle, double size, double right, double down) {
    // Math may use a processor's own sine; this one is the same on every machine.
    double cos = StrictMath.cos(angle) / size;
    double sin = StrictMath.sin(angle) / size;
    double sense = mirrored ? -1 : 1;
    double middleX = (shape.width() - 1) / 2.0;
    double middleY = (shape.height() - 1) / 2.0;
    double fromX = middleX + right;
    double fromY = middleY + down;
    return new Motion(
        middleX - sense * (cos * fromX - sin * fromY),
        sense * cos,
        -sense * sin,
        middleY - (sin * fromX + cos * fromY),
        sin,
        cos);
  }

  double column(int x, int y) {
    return atX + xx * x + xy * y;
  }

  double row(int x, int y) {
    return atY + yx * x + yy * y;
  }
}
