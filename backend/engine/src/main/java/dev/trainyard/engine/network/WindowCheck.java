package dev.trainyard.engine.network;

/** What is wrong with the numbers of a window. */
final class WindowCheck {
  private WindowCheck() {}

  static void check(Layer.Convolution layer, Mistakes mistakes) {
    check(layer.kernel(), layer.stride(), layer.padding(), mistakes);
    check("dilation", layer.dilation(), 1, mistakes);
  }

  static void check(Layer.TransposedConvolution layer, Mistakes mistakes) {
    check(layer.kernel(), layer.stride(), layer.padding(), mistakes);
    String sentence = "padding must be smaller than the kernel, or it takes away whole windows.";
    requireLess(layer.padding(), layer.kernel(), sentence, mistakes);
  }

  static void check(Layer.Pooling layer, Mistakes mistakes) {
    check(layer.kernel(), layer.stride(), layer.padding(), mistakes);
    String sentence = "padding must be smaller than the kernel, or a window sees nothing.";
    requireLess(layer.padding(), layer.kernel(), sentence, mistakes);
  }

  private static void check(Extent kernel, Extent stride, Extent padding, Mistakes mistakes) {
    check("kernel", kernel, 1, mistakes);
    check("stride", stride, 1, mistakes);
    check("padding", padding, 0, mistakes);
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

  private static void requireLess(
      Extent padding, Extent kernel, String sentence, Mistakes mistakes) {
    if (mistakes.none() && (padding.get(0) >= kernel.get(0) || padding.get(1) >= kernel.get(1))) {
      mistakes.add("/padding", sentence);
    }
  }
}
