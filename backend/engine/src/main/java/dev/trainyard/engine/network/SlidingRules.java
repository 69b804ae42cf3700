package dev.trainyard.engine.network;

import dev.trainyard.engine.network.Shape.Image;
import java.util.Optional;

/** Layers that see an image through a window. */
final class SlidingRules {
  private SlidingRules() {}

  static Optional<Inference> infer(Layer.Convolution layer, Image in, Mistakes mistakes) {
    checkGroups(layer.groups(), in.channels(), layer.filters(), mistakes);
    Window window = Window.of(layer);
    Optional<Image> output = slide(window, in, layer.filters(), mistakes);
    long weights = weights(in.channels() / layer.groups(), layer.filters(), layer.kernel());
    return output
        .filter(out -> mistakes.none())
        .map(
            out ->
                new Inference(
                    out,
                    weights + (layer.bias() ? layer.filters() : 0),
                    // Only a node within the limits keeps this product, and there it fits.
                    weights * ((long) out.height() * out.width()),
                    Optional.of(window)));
  }

  /** Each place of the input is multiplied with every weight that reads it. */
  static Optional<Inference> infer(Layer.TransposedConvolution layer, Image in, Mistakes mistakes) {
    checkGroups(layer.groups(), in.channels(), layer.filters(), mistakes);
    Window window = Window.of(layer);
    int height = window.places(0, in.height());
    int width = window.places(1, in.width());
    if (height == 0 || width == 0) {
      mistakes.add(
          "/padding",
          "Nothing is left of %d×%d places; use less padding or a larger kernel.",
          in.height(),
          in.width());
    }
    if (!mistakes.none()) {
      return Optional.empty();
    }
    long weights = weights(in.channels() / layer.groups(), layer.filters(), layer.kernel());
    return Optional.of(
        new Inference(
            new Image(layer.filters(), height, width),
            weights + (layer.bias() ? layer.filters() : 0),
            weights * ((long) in.height() * in.width()),
            Optional.of(window)));
  }

  static Optional<Inference> infer(Layer.Pooling layer, Image in, Mistakes mistakes) {
    Window window = Window.of(layer);
    return slide(window, in, in.channels(), mistakes)
        .map(out -> new Inference(out, 0, 0, Optional.of(window)));
  }

  static Optional<Inference> infer(Layer.Crop layer, Image in, Mistakes mistakes) {
    if (layer.top() + layer.height() > in.height() || layer.left() + layer.width() > in.width()) {
      mistakes.add(
          "",
          "%d rows from %d and %d columns from %d are not all within %d×%d.",
          layer.height(),
          layer.top(),
          layer.width(),
          layer.left(),
          in.height(),
          in.width());
      return Optional.empty();
    }
    Image out = new Image(in.channels(), layer.height(), layer.width());
    return Optional.of(new Inference(out, 0, 0, Optional.of(Window.of(layer))));
  }

  /** More than 10¹⁸ are told as so many, lest their sum with the biases passes a long. */
  private static long weights(int channels, int filters, Extent kernel) {
    return (long) Math.min(1e18, (double) channels * filters * kernel.get(0) * kernel.get(1));
  }

  private static void checkGroups(int groups, int channels, int filters, Mistakes mistakes) {
    if (channels % groups != 0 || filters % groups != 0) {
      mistakes.add(
          "/groups",
          "%d groups must divide both the %d input channels and the %d filters.",
          groups,
          channels,
          filters);
    }
  }

  private static Optional<Image> slide(Window window, Image in, int channels, Mistakes mistakes) {
    int height = window.places(0, in.height());
    int width = window.places(1, in.width());
    if (height == 0 || width == 0) {
      mistakes.add(
          "/kernel",
          "The kernel covers %d×%d places and does not fit into %d×%d; use a smaller kernel or more padding.",
          window.span(0),
          window.span(1),
          in.height() + 2 * window.padding().get(0),
          in.width() + 2 * window.padding().get(1));
      return Optional.empty();
    }
    return Optional.of(new Image(channels, height, width));
  }
}
