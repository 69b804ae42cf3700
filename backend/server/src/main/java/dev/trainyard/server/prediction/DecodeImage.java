package dev.trainyard.server.prediction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes what somebody sent: PNG or JPEG by its first bytes, whatever it calls itself, and only
 * after its size has been read and found small.
 */
public final class DecodeImage {
  /** Bytes of a file. */
  public static final int MOST_BYTES = 2 << 20;

  private static final int MOST_PER_SIDE = 4096;

  private DecodeImage() {}

  /**
   * @return without transparency: what shines through is black
   * @throws dev.trainyard.server.problem.Declined as a wrong image
   */
  public static BufferedImage from(byte[] file) {
    String format = format(file);
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MOST_PER_SIDE || height > MOST_PER_SIDE) {
          throw WrongImage.because(
              "The image has %d×%d pixels; at most %d×%d are read."
                  .formatted(width, height, MOST_PER_SIDE, MOST_PER_SIDE));
        }
        return opaque(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException damaged) {
      if (damaged instanceof dev.trainyard.server.problem.Declined declined) {
        throw declined;
      }
      throw WrongImage.because("The image is damaged and can't be read. Save it again as a PNG.");
    }
  }

  private static String format(byte[] file) {
    if (starts(file, 0x89, 'P', 'N', 'G')) {
      return "png";
    }
    if (starts(file, 0xFF, 0xD8, 0xFF)) {
      return "jpeg";
    }
    throw WrongImage.because("This is neither a PNG nor a JPEG image. Send one of these.");
  }

  private static boolean starts(byte[] file, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= file.length || (file[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage opaque(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return image;
    }
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, Color.BLACK, null);
    graphics.dispose();
    return opaque;
  }
}
