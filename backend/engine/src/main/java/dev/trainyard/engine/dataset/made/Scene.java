package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.Box;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A canvas on which digits are put one by one. */
final class Scene {
  static final int SIDE = 64;
  static final Shape.Image CANVAS = new Shape.Image(1, SIDE, SIDE);

  /** Grey levels that are ink enough to belong to the digit. */
  private static final int INK = 64;

  /** Of a digit's box, at most this share may lie in another's. */
  private static final double OVERLAP = 0.1;

  /** After so many a digit that finds no room is left out. */
  private static final int TRIES = 40;

  private final byte[] pixels;
  private final byte[] classes;
  private final int from;
  private final List<Box> boxes = new ArrayList<>();

  /**
   * @param from where this scene begins in both arrays, which are black background
   */
  Scene(byte[] pixels, byte[] classes, int from) {
    this.pixels = pixels;
    this.classes = classes;
    this.from = from;
  }

  /** Those of the digits that are there; a label is the class that its places have. */
  List<Box> boxes() {
    return boxes;
  }

  /** Puts a digit where there is room for it, if there is. */
  void place(Examples digits, int index, Random random) {
    Digit digit = Digit.of(digits, index);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int left = random.nextInt(SIDE - digit.width() + 1);
      int top = random.nextInt(SIDE - digit.height() + 1);
      var box = new Box(digit.label() + 1, left, top, digit.width(), digit.height());
      if (boxes.stream().noneMatch(other -> crowd(box, other))) {
        boxes.add(box);
        draw(digit, box);
        return;
      }
    }
  }

  private static boolean crowd(Box a, Box b) {
    int width = Math.min(a.left() + a.width(), b.left() + b.width()) - Math.max(a.left(), b.left());
    int height = Math.min(a.top() + a.height(), b.top() + b.height()) - Math.max(a.top(), b.top());
    double shared = (double) Math.max(0, width) * Math.max(0, height);
    return shared > OVERLAP * Math.min(a.width() * a.height(), b.width() * b.height());
  }

  private void draw(Digit digit, Box box) {
    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        int ink = digit.ink(x, y);
        int place = from + (box.top() + y) * SIDE + box.left() + x;
        if (ink > (pixels[place] & 0xFF)) {
          pixels[place] = (byte) ink;
          if (ink >= INK) {
            classes[place] = (byte) box.label();
          }
        }
      }
    }
  }
}
