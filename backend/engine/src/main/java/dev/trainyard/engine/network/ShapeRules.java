package dev.trainyard.engine.network;

import dev.trainyard.engine.network.Shape.Image;
import dev.trainyard.engine.network.Shape.Vector;
import java.util.List;
import java.util.Optional;

/** The shape arithmetic: what each layer, whose own numbers are right, makes of its inputs. */
final class ShapeRules {
  private ShapeRules() {}

  static Optional<Inference> infer(Layer layer, List<Shape> inputs, Mistakes mistakes) {
    Shape in = inputs.get(0);
    if (layer instanceof Layer.Convolution convolution) {
      return Wanted.image(in, "A convolution", mistakes)
          .flatMap(image -> SlidingRules.infer(convolution, image, mistakes));
    } else if (layer instanceof Layer.TransposedConvolution convolution) {
      return Wanted.image(in, "A transposed convolution", mistakes)
          .flatMap(image -> SlidingRules.infer(convolution, image, mistakes));
    } else if (layer instanceof Layer.Pooling pooling) {
      return Wanted.image(in, "Pooling", mistakes)
          .flatMap(image -> SlidingRules.infer(pooling, image, mistakes));
    } else if (layer instanceof Layer.Crop crop) {
      return Wanted.image(in, "Cropping", mistakes)
          .flatMap(image -> SlidingRules.infer(crop, image, mistakes));
    } else if (layer instanceof Layer.GlobalPooling) {
      return Wanted.image(in, "Global pooling", mistakes)
          .map(image -> new Inference(new Vector(image.channels()), 0, 0, Optional.empty()));
    } else if (layer instanceof Layer.PadChannels pad) {
      return Wanted.image(in, "Padding channels", mistakes).flatMap(image -> of(pad, image));
    } else if (layer instanceof Layer.LocalResponseNormalization) {
      return Wanted.image(in, "Local response normalization", mistakes)
          .flatMap(Inference::placewise);
    } else if (layer instanceof Layer.Flatten) {
      return Wanted.image(in, "Flatten", mistakes)
          .map(image -> new Inference(flat(image), 0, 0, Optional.empty()));
    } else if (layer instanceof Layer.Dense dense) {
      return Wanted.vector(in, "A dense layer", mistakes).map(vector -> of(dense, vector));
    } else if (layer instanceof Layer.PolynomialFeatures features) {
      return Wanted.vector(in, "A polynomial", mistakes)
          .flatMap(vector -> FeatureRules.infer(features, vector, mistakes));
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      return Wanted.vector(in, "A Gaussian kernel", mistakes)
          .flatMap(vector -> FeatureRules.infer(kernel, vector, mistakes));
    } else if (layer instanceof Layer.BatchNormalization) {
      long channels = in.sizes().get(0);
      return Optional.of(new Inference(in, 2 * channels, 0, Optional.of(Window.ONE)));
    } else if (layer instanceof Layer.Add) {
      return JoiningRules.sum(inputs, mistakes);
    } else if (layer instanceof Layer.Multiply) {
      return JoiningRules.product(inputs, mistakes);
    } else if (layer instanceof Layer.Concatenate) {
      return JoiningRules.concatenation(inputs, mistakes);
    } else if (layer instanceof Layer.Activation
        || layer instanceof Layer.Dropout
        || layer instanceof Layer.Softmax) {
      return Inference.placewise(in);
    }
    throw new IllegalStateException("No shape rule for " + layer);
  }

  private static Inference of(Layer.Dense layer, Vector in) {
    long weights = (long) in.size() * layer.units();
    long biases = layer.bias() ? layer.units() : 0;
    return new Inference(new Vector(layer.units()), weights + biases, weights, Optional.empty());
  }

  private static Optional<Inference> of(Layer.PadChannels layer, Image in) {
    int channels = in.channels() + layer.before() + layer.after();
    return Inference.placewise(new Image(channels, in.height(), in.width()));
  }

  private static Vector flat(Image image) {
    return new Vector(Math.toIntExact(image.elements()));
  }
}
