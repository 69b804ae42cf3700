package dev.trainyard.engine.network;

import dev.trainyard.engine.network.Shape.Image;
import dev.trainyard.engine.network.Shape.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shape arithmetic: what each layer, whose own numbers are right, makes of its inputs. */
final class ShapeRules {
  private ShapeRules() {}

  static Optional<Inference> infer(Layer layer, List<Shape> inputs, Mistakes mistakes) {
    Shape in = inputs.get(0);
    if (layer instanceof Layer.Convolution convolution) {
      return image(in, "A convolution", mistakes)
          .flatMap(image -> of(convolution, image, mistakes));
    } else if (layer instanceof Layer.Pooling pooling) {
      return image(in, "Pooling", mistakes).flatMap(image -> of(pooling, image, mistakes));
    } else if (layer instanceof Layer.GlobalPooling) {
      return image(in, "Global pooling", mistakes)
          .map(image -> new Inference(new Vector(image.channels()), 0, 0, Optional.empty()));
    } else if (layer instanceof Layer.PadChannels pad) {
      return image(in, "Padding channels", mistakes).flatMap(image -> of(pad, image));
    } else if (layer instanceof Layer.Flatten) {
      return image(in, "Flatten", mistakes)
          .map(image -> new Inference(flat(image), 0, 0, Optional.empty()));
    } else if (layer instanceof Layer.Dense dense) {
      return vector(in, "A dense layer", mistakes).map(vector -> of(dense, vector));
    } else if (layer instanceof Layer.Softmax) {
      return vector(in, "Softmax", mistakes).flatMap(Inference::placewise);
    } else if (layer instanceof Layer.BatchNormalization) {
      long channels = in.sizes().get(0);
      return Optional.of(new Inference(in, 2 * channels, 0, Optional.of(Window.ONE)));
    } else if (layer instanceof Layer.Add) {
      return sum(inputs, mistakes);
    } else if (layer instanceof Layer.Activation || layer instanceof Layer.Dropout) {
      return Inference.placewise(in);
    }
    throw new IllegalStateException("No shape rule for " + layer);
  }

  static Window window(Layer.Convolution layer) {
    return new Window(layer.kernel(), layer.stride(), layer.padding(), layer.dilation());
  }

  static Window window(Layer.Pooling layer) {
    return new Window(layer.kernel(), layer.stride(), layer.padding(), Window.ONE.dilation());
  }

  private static Optional<Inference> of(Layer.Convolution layer, Image in, Mistakes mistakes) {
    if (in.channels() % layer.groups() != 0 || layer.filters() % layer.groups() != 0) {
      mistakes.add(
          "/groups",
          "%d groups must divide both the %d input channels and the %d filters.",
          layer.groups(),
          in.channels(),
          layer.filters());
    }
    Optional<Image> output = slide(window(layer), in, layer.filters(), mistakes);
    if (!mistakes.none()) {
      return Optional.empty();
    }
    long perFilter =
        (long) in.channels() / layer.groups() * layer.kernel().get(0) * layer.kernel().get(1);
    long weights = layer.filters() * perFilter;
    return output.map(
        out ->
            new Inference(
                out,
                weights + (layer.bias() ? layer.filters() : 0),
                // Only a node within the limits keeps this product, and there it fits.
                weights * ((long) out.height() * out.width()),
                Optional.of(window(layer))));
  }

  private static Optional<Inference> of(Layer.Pooling layer, Image in, Mistakes mistakes) {
    return slide(window(layer), in, in.channels(), mistakes)
        .map(out -> new Inference(out, 0, 0, Optional.of(window(layer))));
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

  private static Optional<Inference> sum(List<Shape> inputs, Mistakes mistakes) {
    if (inputs.stream().distinct().count() == 1) {
      return Inference.placewise(inputs.get(0));
    }
    String shapes = inputs.stream().map(ShapeRules::words).collect(Collectors.joining(", "));
    mistakes.add("", "Add needs inputs of one shape; these are %s.", shapes);
    return Optional.empty();
  }

  private static Optional<Image> image(Shape shape, String layer, Mistakes mistakes) {
    if (shape instanceof Image image) {
      return Optional.of(image);
    }
    mistakes.add("", "%s needs an image (channels×height×width), not %s.", layer, words(shape));
    return Optional.empty();
  }

  private static Optional<Vector> vector(Shape shape, String layer, Mistakes mistakes) {
    if (shape instanceof Vector vector) {
      return Optional.of(vector);
    }
    mistakes.add("", "%s needs a vector, not %s; put a flatten before it.", layer, words(shape));
    return Optional.empty();
  }

  private static String words(Shape shape) {
    String sizes = shape.sizes().stream().map(String::valueOf).collect(Collectors.joining("×"));
    return shape instanceof Vector ? "a vector of " + sizes : sizes;
  }
}
