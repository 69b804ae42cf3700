package dev.trainyard.engine.network;

import dev.trainyard.engine.network.Shape.Vector;
import java.util.Optional;

/** Layers that turn a vector into fixed functions of it. */
final class FeatureRules {
  private FeatureRules() {}

  static Optional<Inference> infer(Layer.PolynomialFeatures layer, Vector in, Mistakes mistakes) {
    long features = Monomials.count(in.size(), layer.degree());
    if (features > Limits.FEATURES) {
      mistakes.add(
          "/degree",
          "%,d numbers have more than %,d products of 1 to %d factors; lower the degree.",
          in.size(),
          Limits.FEATURES,
          layer.degree());
      return Optional.empty();
    }
    return Optional.of(new Inference(new Vector((int) features), 0, 0, Optional.empty()));
  }

  static Optional<Inference> infer(Layer.GaussianKernel layer, Vector in, Mistakes mistakes) {
    long numbers = (long) layer.centres() * in.size();
    if (numbers > Limits.ELEMENTS) {
      mistakes.add(
          "/centres",
          "%,d centres of %,d numbers each are too many: together at most %,d numbers fit.",
          layer.centres(),
          in.size(),
          Limits.ELEMENTS);
      return Optional.empty();
    }
    return Optional.of(new Inference(new Vector(layer.centres()), 0, 0, Optional.empty()));
  }
}
