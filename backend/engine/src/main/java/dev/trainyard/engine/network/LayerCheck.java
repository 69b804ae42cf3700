package dev.trainyard.engine.network;

/** What is wrong with a layer before one knows its inputs: numbers out of range. */
final class LayerCheck {
  private LayerCheck() {}

  static void check(Layer layer, Mistakes mistakes) {
    if (layer instanceof Layer.Convolution convolution) {
      mistakes.requireBetween("filters", 1, Limits.WIDTH, convolution.filters());
      mistakes.requireBetween("groups", 1, Limits.WIDTH, convolution.groups());
      ShapeRules.window(convolution).check(mistakes);
    } else if (layer instanceof Layer.Pooling pooling) {
      check(pooling, mistakes);
    } else if (layer instanceof Layer.Dense dense) {
      mistakes.requireBetween("units", 1, Limits.WIDTH, dense.units());
    } else if (layer instanceof Layer.PadChannels pad) {
      mistakes.requireBetween("before", 0, Limits.WIDTH, pad.before());
      mistakes.requireBetween("after", 0, Limits.WIDTH, pad.after());
    } else if (layer instanceof Layer.Dropout dropout) {
      if (!(dropout.rate() >= 0 && dropout.rate() < 1)) {
        mistakes.add("/rate", "rate must be at least 0 and below 1, not %s.", dropout.rate());
      }
    } else if (layer instanceof Layer.BatchNormalization norm) {
      check(norm, mistakes);
    }
  }

  private static void check(Layer.Pooling pooling, Mistakes mistakes) {
    ShapeRules.window(pooling).check(mistakes);
    if (mistakes.none()) {
      for (int i = 0; i < pooling.kernel().rank(); i++) {
        if (pooling.padding().get(i) >= pooling.kernel().get(i)) {
          mistakes.add(
              "/padding", "padding must be smaller than the kernel, or a window sees nothing.");
          return;
        }
      }
    }
  }

  private static void check(Layer.BatchNormalization norm, Mistakes mistakes) {
    if (!(norm.epsilon() > 0 && norm.epsilon() <= 1)) {
      mistakes.add("/epsilon", "epsilon must be above 0 and at most 1, not %s.", norm.epsilon());
    }
    if (!(norm.momentum() >= 0 && norm.momentum() < 1)) {
      mistakes.add(
          "/momentum", "momentum must be at least 0 and below 1, not %s.", norm.momentum());
    }
  }
}
