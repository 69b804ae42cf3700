package dev.trainyard.server.dataset;

import dev.trainyard.engine.network.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pixels as a picture that a browser can show. */
public final class Png {
  static {
    ImageIO.setUseCache(false);
  }

  private Png() {}

  /**
   * The base64 text of a PNG of one image.
   *
   * @param pixels unsigned bytes, channel × height × width; 1 channel is grey, 3 are red, green,
   *     blue
   * @param from where the image starts in {@code pixels}
   */
  public static String base64(byte[] pixels, int from, Shape.Image shape) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(pixels, from, shape), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static BufferedImage image(byte[] pixels, int from, Shape.Image shape) {
    boolean grey = shape.channels() < 3;
    int plane = shape.height() * shape.width();
    BufferedImage image =
        new BufferedImage(
            shape.width(),
            shape.height(),
            grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < shape.height(); y++) {
      for (int x = 0; x < shape.width(); x++) {
        int place = from + y * shape.width() + x;
        int first = pixels[place] & 0xFF;
        if (grey) {
          image.getRaster().setSample(x, y, 0, first);
        } else {
          int green = pixels[place + plane] & 0xFF;
          int blue = pixels[place + 2 * plane] & 0xFF;
          image.setRGB(x, y, first << 16 | green << 8 | blue);
        }
      }
    }
    return image;
  }
}
