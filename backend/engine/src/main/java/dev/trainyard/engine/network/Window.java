package dev.trainyard.engine.network;

/**
 * A sliding window: five extents of one rank.
 *
 * @param spread places from one of the input's to the next; between them lie zeros if it is above 1
 */
record Window(Extent kernel, Extent stride, Extent padding, Extent dilation, Extent spread) {
  private static final Extent ONES = Extent.square(1);

  /** Sees one place and moves by one. */
  static final Window ONE = new Window(ONES, ONES, Extent.square(0), ONES, ONES);

  static Window of(Layer.Convolution layer) {
    return new Window(layer.kernel(), layer.stride(), layer.padding(), layer.dilation(), ONES);
  }

  static Window of(Layer.Pooling layer) {
    return new Window(layer.kernel(), layer.stride(), layer.padding(), ONES, ONES);
  }

  /**
   * The convolution that it is: its stride spreads the input, and where it takes away the padding
   * p, the window k reaches over the edge by k − 1 − p (Dumoulin and Visin 2016, relationship 14).
   */
  static Window of(Layer.TransposedConvolution layer) {
    Extent kernel = layer.kernel();
    Extent padding = layer.padding();
    Extent over = Extent.of(kernel.get(0) - 1 - padding.get(0), kernel.get(1) - 1 - padding.get(1));
    return new Window(kernel, ONES, over, ONES, layer.stride());
  }

  /** One place, beginning within the image: less than no padding. */
  static Window of(Layer.Crop layer) {
    return new Window(ONES, ONES, Extent.of(-layer.top(), -layer.left()), ONES, ONES);
  }

  /** Input places from the window's first to its last. */
  long span(int dimension) {
    return (long) dilation.get(dimension) * (kernel.get(dimension) - 1) + 1;
  }

  /** How many places the window takes along {@code in} places; 0 if it does not fit. */
  int places(int dimension, int in) {
    long spreadOut = (in - 1L) * spread.get(dimension) + 1;
    long room = spreadOut + 2L * padding.get(dimension) - span(dimension);
    return room < 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, room / stride.get(dimension) + 1);
  }
}
