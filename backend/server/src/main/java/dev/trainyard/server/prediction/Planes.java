package dev.trainyard.server.prediction;

import dev.trainyard.engine.network.Shape;
import java.awt.image.BufferedImage;

/**
 * An image as numbers 0…255, channel × height × width.
 *
 * @param values of each channel, row by row
 */
record Planes(int width, int height, float[][] values) {
  /** Grey by Rec. 601 for one channel; red, green, blue for three. */
  static Planes of(BufferedImage image, int channels) {
    int width = image.getWidth();
    int height = image.getHeight();
    float[][] values = new float[channels][width * height];
    boolean grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int place = y * width + x;
        if (grey) {
          // getRGB would convert the linear grey of Java to sRGB and brighten it
          float level = image.getRaster().getSample(x, y, 0);
          for (float[] plane : values) {
            plane[place] = level;
          }
          continue;
        }
        int rgb = image.getRGB(x, y);
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        if (channels == 1) {
          values[0][place] = 0.299f * red + 0.587f * green + 0.114f * blue;
        } else {
          values[0][place] = red;
          values[1][place] = green;
          values[2][place] = blue;
        }
      }
    }
    return new Planes(width, height, values);
  }

  /** Dark on light as light on dark, if the border is light. */
  Planes lightOnDark() {
    if (borderMean() <= 127.5f) {
      return this;
    }
    float[][] inverted = new float[values.length][width * height];
    for (int c = 0; c < values.length; c++) {
      for (int i = 0; i < inverted[c].length; i++) {
        inverted[c][i] = 255 - values[c][i];
      }
    }
    return new Planes(width, height, inverted);
  }

  private float borderMean() {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < height; y++) {
      boolean edge = y == 0 || y == height - 1;
      for (int x = 0; x < width; x += edge || width == 1 ? 1 : width - 1) {
        sum += values[0][y * width + x];
        count++;
      }
    }
    return (float) (sum / count);
  }

  /**
   * Every target pixel is the mean of what lies under it, so that thin lines survive shrinking.
   *
   * @param left of the part of this image that fills the target; may lie outside, where it is black
   */
  byte[] sample(Shape.Image target, double left, double top, double boxWidth, double boxHeight) {
    byte[] pixels = new byte[(int) target.elements()];
    double stepX = boxWidth / target.width();
    double stepY = boxHeight / target.height();
    int at = 0;
    for (int c = 0; c < target.channels(); c++) {
      for (int y = 0; y < target.height(); y++) {
        for (int x = 0; x < target.width(); x++) {
          double mean = mean(c, left + x * stepX, top + y * stepY, stepX, stepY);
          pixels[at++] = (byte) Math.round(Math.min(255, mean));
        }
      }
    }
    return pixels;
  }

  private double mean(int channel, double left, double top, double wide, double high) {
    double sum = 0;
    int fromY = (int) Math.floor(Math.max(0, top));
    int toY = (int) Math.ceil(Math.min(height, top + high));
    int fromX = (int) Math.floor(Math.max(0, left));
    int toX = (int) Math.ceil(Math.min(width, left + wide));
    for (int y = fromY; y < toY; y++) {
      double share = Math.min(y + 1, top + high) - Math.max(y, top);
      for (int x = fromX; x < toX; x++) {
        sum +=
            share
                * (Math.min(x + 1, left + wide) - Math.max(x, left))
                * values[channel][y * width + x];
      }
    }
    return sum / (wide * high);
  }
}
