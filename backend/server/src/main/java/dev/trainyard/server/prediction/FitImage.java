package dev.trainyard.server.prediction;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.network.Shape;
import java.awt.image.BufferedImage;

/**
 * Makes an image look like those of a data set. One that has the input's size already is taken as
 * it is. MNIST's own recipe is followed for handwriting: the ink fills a box of 20 of 28 pixels,
 * and its centre of mass lies in the middle. Everything else is fitted whole, centred, on black.
 */
public final class FitImage {
  private static final double INK_BOX = 20.0 / 28;
  private static final float INK = 25;

  /** MNIST's middle is pixel 14 of 0 to 27, not the line between 13 and 14. */
  private static final double MIDDLE = 14.5 / 28;

  private FitImage() {}

  /**
   * @return unsigned bytes, channel × height × width
   * @throws dev.trainyard.server.problem.Declined as a wrong image if it is empty
   */
  public static byte[] to(Shape.Image input, DatasetId dataset, BufferedImage image) {
    Planes planes = Planes.of(image, input.channels());
    if (planes.width() == input.width() && planes.height() == input.height()) {
      return planes.sample(input, 0, 0, planes.width(), planes.height());
    }
    if (input.channels() == 1) {
      planes = planes.lightOnDark();
    }
    return dataset.isHandwriting() ? character(planes, input) : whole(planes, input);
  }

  /**
   * A drawing as MNIST's authors prepared theirs, whatever its size.
   *
   * @return unsigned bytes, height × width
   * @throws dev.trainyard.server.problem.Declined as a wrong image if it is empty
   */
  public static byte[] character(Shape.Image input, BufferedImage drawing) {
    return character(Planes.of(drawing, 1).lightOnDark(), input);
  }

  private static byte[] whole(Planes planes, Shape.Image input) {
    double scale =
        Math.max(
            (double) planes.width() / input.width(), (double) planes.height() / input.height());
    double wide = input.width() * scale;
    double high = input.height() * scale;
    return planes.sample(
        input, (planes.width() - wide) / 2, (planes.height() - high) / 2, wide, high);
  }

  private static byte[] character(Planes planes, Shape.Image input) {
    int left = planes.width();
    int right = -1;
    int top = planes.height();
    int bottom = -1;
    double mass = 0;
    double massX = 0;
    double massY = 0;
    for (int y = 0; y < planes.height(); y++) {
      for (int x = 0; x < planes.width(); x++) {
        float ink = planes.values()[0][y * planes.width() + x];
        if (ink < INK) {
          continue;
        }
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
        mass += ink;
        massX += ink * (x + 0.5);
        massY += ink * (y + 0.5);
      }
    }
    if (mass == 0) {
      throw WrongImage.because("The image is empty: there is nothing to read. Draw something.");
    }
    int longest = Math.max(right - left + 1, bottom - top + 1);
    double side = longest / INK_BOX;
    double sheetX = within(massX / mass - MIDDLE * side, right + 1 - side, left);
    double sheetY = within(massY / mass - MIDDLE * side, bottom + 1 - side, top);
    return planes.sample(input, sheetX, sheetY, side, side);
  }

  /** Never lets ink fall off the sheet: that of an L balances far from its middle. */
  private static double within(double start, double least, double most) {
    return Math.max(least, Math.min(most, start));
  }
}
