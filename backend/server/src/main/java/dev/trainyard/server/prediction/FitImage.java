package dev.trainyard.server.prediction;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.network.Shape;
import java.awt.image.BufferedImage;

/**
 * Makes an image look like those of a data set. One that has the input's size already is taken as
 * it is. MNIST's own recipe is followed for digits: the ink fills a box of 20 of 28 pixels, and its
 * centre of mass lies in the middle. Everything else is fitted whole, centred, on black.
 */
public final class FitImage {
  private static final DatasetId DIGITS = new DatasetId("mnist");
  private static final double DIGIT_BOX = 20.0 / 28;
  private static final float INK = 25;

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
    return dataset.equals(DIGITS) ? digit(planes, input) : whole(planes, input);
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

  private static byte[] digit(Planes planes, Shape.Image input) {
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
      throw WrongImage.because("The image is empty: there is nothing to read. Draw a digit.");
    }
    int longest = Math.max(right - left + 1, bottom - top + 1);
    double side = longest / DIGIT_BOX;
    return planes.sample(input, massX / mass - side / 2, massY / mass - side / 2, side, side);
  }
}
