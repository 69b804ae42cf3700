package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Shape;

/**
 * The part of a digit's image that has ink.
 *
 * @param from the image's first pixel
 * @param stride pixels of the image's rows
 */
record Digit(
    byte[] pixels, int from, int stride, int left, int top, int width, int height, int label) {

  static Digit of(Examples digits, int index) {
    Shape.Image shape = digits.images().shape();
    int from = index * shape.height() * shape.width();
    int left = shape.width() - 1;
    int right = 0;
    int top = shape.height() - 1;
    int bottom = 0;
    for (int y = 0; y < shape.height(); y++) {
      for (int x = 0; x < shape.width(); x++) {
        if (digits.pixels()[from + y * shape.width() + x] != 0) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return new Digit(
        digits.pixels(),
        from,
        shape.width(),
        left,
        top,
        Math.max(1, right - left + 1),
        Math.max(1, bottom - top + 1),
        digits.label(index));
  }

  /** 0 … 255 at a place of the part. */
  int ink(int x, int y) {
    return pixels[from + (top + y) * stride + left + x] & 0xFF;
  }
}
