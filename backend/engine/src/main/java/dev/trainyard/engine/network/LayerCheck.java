package dev.trainyard.engine.network;

/** What is wrong with a layer before one knows its inputs: numbers out of range. */
final class LayerCheck {
  private static final int HIGHEST_DEGREE = 30;

  private LayerCheck() {}

  static void check(Layer layer, Mistakes mistakes) {
    if (layer instanceof Layer.Convolution convolution) {
      mistakes.requireBetween("filters", 1, Limits.WIDTH, convolution.filters());
      mistakes.requireBetween("groups", 1, Limits.WIDTH, convolution.groups());
      WindowCheck.check(convolution, mistakes);
    } else if (layer instanceof Layer.TransposedConvolution convolution) {
      mistakes.requireBetween("filters", 1, Limits.WIDTH, convolution.filters());
      mistakes.requireBetween("groups", 1, Limits.WIDTH, convolution.groups());
      WindowCheck.check(convolution, mistakes);
    } else if (layer instanceof Layer.Pooling pooling) {
      WindowCheck.check(pooling, mistakes);
    } else if (layer instanceof Layer.Dense dense) {
      mistakes.requireBetween("units", 1, Limits.WIDTH, dense.units());
    } else if (layer instanceof Layer.PadChannels pad) {
      mistakes.requireBetween("before", 0, Limits.WIDTH, pad.before());
      mistakes.requireBetween("after", 0, Limits.WIDTH, pad.after());
    } else if (layer instanceof Layer.Crop crop) {
      mistakes.requireBetween("top", 0, Limits.WIDTH, crop.top());
      mistakes.requireBetween("left", 0, Limits.WIDTH, crop.left());
      mistakes.requireBetween("height", 1, Limits.WIDTH, crop.height());
      mistakes.requireBetween("width", 1, Limits.WIDTH, crop.width());
    } else if (layer instanceof Layer.PolynomialFeatures features) {
      mistakes.requireBetween("degree", 1, HIGHEST_DEGREE, features.degree());
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      mistakes.requireBetween("centres", 1, Limits.FEATURES, kernel.centres());
      mistakes.requireWithin("sigma", 1e-3, 1e6, kernel.sigma());
    } else if (layer instanceof Layer.Dropout dropout) {
      if (!(dropout.rate() >= 0 && dropout.rate() < 1)) {
        mistakes.add("/rate", "rate must be at least 0 and below 1, not %s.", dropout.rate());
      }
    } else if (layer instanceof Layer.BatchNormalization norm) {
      check(norm, mistakes);
    } else if (layer instanceof Layer.LocalResponseNormalization norm) {
      check(norm, mistakes);
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

  private static void check(Layer.LocalResponseNormalization norm, Mistakes mistakes) {
    mistakes.requireBetween("size", 1, Limits.WINDOW, norm.size());
    if (norm.size() % 2 == 0) {
      mistakes.add("/size", "size must be odd: a channel and as many on either side of it.");
    }
    mistakes.requireWithin("alpha", 0, 1e6, norm.alpha());
    mistakes.requireWithin("beta", 0, 10, norm.beta());
    mistakes.requireWithin("k", 1e-3, 1e6, norm.k());
  }
}
