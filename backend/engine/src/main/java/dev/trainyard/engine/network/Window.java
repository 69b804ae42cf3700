package dev.trainyard.engine.network;

/** A sliding window: four extents of one rank. */
record Window(Extent kernel, Extent stride, Extent padding, Extent dilation) {
  private static final Extent ONES = Extent.square(1);

  /** Sees one place and moves by one. */
  static final Window ONE = new Window(ONES, ONES, Extent.square(0), ONES);

  /** Adds what is wrong with the window itself. */
  void check(Mistakes mistakes) {
    check("kernel", kernel, 1, mistakes);
    check("stride", stride, 1, mistakes);
    check("padding", padding, 0, mistakes);
    check("dilation", dilation, 1, mistakes);
  }

  private static void check(String field, Extent extent, int least, Mistakes mistakes) {
    if (extent.rank() != 2) {
      mistakes.add("/" + field, "%s needs two numbers, height and width.", field);
      return;
    }
    for (int size : extent.sizes()) {
      if (size < least || size > Limits.WINDOW) {
        mistakes.add(
            "/" + field,
            "%s must be between %d and %,d in each dimension, not %,d.",
            field,
            least,
            Limits.WINDOW,
            size);
        return;
      }
    }
  }

  /** Input places from the window's first to its last. */
  long span(int dimension) {
    return (long) dilation.get(dimension) * (kernel.get(dimension) - 1) + 1;
  }

  /** How many places the window takes along {@code in} places; 0 or less if it does not fit. */
  int places(int dimension, int in) {
    long room = in + 2L * padding.get(dimension) - span(dimension);
    return room < 0 ? 0 : (int) (room / stride.get(dimension)) + 1;
  }
}
