package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Preprocessing;
import java.nio.FloatBuffer;

/** What each of the 256 pixel values becomes in each channel, worked out once. */
final class PixelTable {
  private final float[][] inputs;
  private final int plane;
  private final float[] image;

  PixelTable(Shape.Image shape, Preprocessing preprocessing) {
    plane = shape.height() * shape.width();
    image = new float[Math.toIntExact(shape.elements())];
    inputs = new float[shape.channels()][];
    byte[] every = new byte[256 * shape.channels()];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    float[] table = preprocessing.apply(every, new Shape.Image(shape.channels(), 16, 16));
    for (int channel = 0; channel < shape.channels(); channel++) {
      inputs[channel] = new float[256];
      System.arraycopy(table, 256 * channel, inputs[channel], 0, 256);
    }
  }

  /**
   * Appends image number {@code index}.
   *
   * @param pixels unsigned bytes, image × channel × height × width
   */
  void put(byte[] pixels, int index, FloatBuffer target) {
    int from = index * image.length;
    for (int i = 0; i < image.length; i++) {
      image[i] = inputs[i / plane][pixels[from + i] & 0xFF];
    }
    target.put(image);
  }
}
