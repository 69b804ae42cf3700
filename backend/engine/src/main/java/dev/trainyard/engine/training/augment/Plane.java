package dev.trainyard.engine.training.augment;

/**
 * One channel of an image, 0 everywhere outside.
 *
 * @param values unsigned bytes, of which this is height × width from {@code from} on
 */
record Plane(byte[] values, int from, int height, int width) {

  /** Between the four pixels around a place, in a straight line; rounded to a whole grey level. */
  byte between(double x, double y) {
    double floorX = Math.floor(x);
    double floorY = Math.floor(y);
    int left = (int) floorX;
    int top = (int) floorY;
    int upperLeft = at(left, top);
    int upperRight = at(left + 1, top);
    int lowerLeft = at(left, top + 1);
    int lowerRight = at(left + 1, top + 1);
    if ((upperLeft | upperRight | lowerLeft | lowerRight) == 0) {
      return 0; // most of a digit's image is black
    }
    double right = x - floorX;
    double down = y - floorY;
    double above = upperLeft * (1 - right) + upperRight * right;
    double below = lowerLeft * (1 - right) + lowerRight * right;
    return (byte) (above * (1 - down) + below * down + 0.5);
  }

  /** The value that is nearest to a place. */
  byte nearest(double x, double y) {
    return (byte) at((int) Math.floor(x + 0.5), (int) Math.floor(y + 0.5));
  }

  private int at(int x, int y) {
    boolean inside = x >= 0 && x < width && y >= 0 && y < height;
    return inside ? values[from + y * width + x] & 0xFF : 0;
  }
}
