package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table from layers to layers of Keras, whose images are height × width × channels. */
final class KerasLayers {
  private final Listing listing;
  private final KerasWindows windows;

  KerasLayers(Listing listing) {
    this.listing = listing;
    this.windows = new KerasWindows(listing);
  }

  /** A layer, and what is remarked beside it: two spaces and a comment, or nothing. */
  record Line(String code, String remark) {}

  /** Whether Keras says both nodes as one layer. */
  static boolean takesActivation(Node node, Node next) {
    boolean weights =
        node.layer() instanceof Layer.Convolution || node.layer() instanceof Layer.Dense;
    return weights && (next.layer() instanceof Layer.Activation || isVectorSoftmax(node, next));
  }

  private static boolean isVectorSoftmax(Node node, Node next) {
    return node.layer() instanceof Layer.Dense && next.layer() instanceof Layer.Softmax;
  }

  /** Weights and the activation that reads them. */
  List<Line> of(Node node, Node activation) {
    String name =
        activation.layer() instanceof Layer.Activation function
            ? word(function.function())
            : "softmax";
    return remarked(node, codes(node, "activation=\"" + name + "\""));
  }

  List<Line> of(Node node) {
    return remarked(node, codes(node, ""));
  }

  private List<Line> remarked(Node node, List<String> codes) {
    boolean remarkable =
        node.layer() instanceof Layer.Convolution
            || !listing.shape(node.id()).equals(listing.in(node));
    String remark =
        remarkable ? "  # " + node.id() + ": " + Keras.channelsLast(listing.shape(node.id())) : "";
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      lines.add(new Line(codes.get(i), i == codes.size() - 1 ? remark : ""));
    }
    return lines;
  }

  private List<String> codes(Node node, String activation) {
    Layer layer = node.layer();
    int channels = listing.channels(node);
    if (layer instanceof Layer.Convolution convolution) {
      return windows.convolution(node, convolution, activation);
    } else if (layer instanceof Layer.TransposedConvolution transposed) {
      return windows.transposed(transposed);
    } else if (layer instanceof Layer.Dense dense) {
      return List.of(
          new Call("layers.Dense", dense.units())
              .unless(activation.isEmpty(), activation)
              .unless(dense.bias(), "use_bias=False")
              .text());
    } else if (layer instanceof Layer.Pooling pooling) {
      return windows.pooling(node, pooling);
    } else if (layer instanceof Layer.GlobalPooling pooling) {
      return List.of("layers.Global" + KerasWindows.word(pooling.function()) + "Pooling2D()");
    } else if (layer instanceof Layer.Activation function) {
      return List.of(
          function.function() == Layer.Nonlinearity.RELU
              ? "layers.ReLU()"
              : "layers.Activation(\"" + word(function.function()) + "\")");
    } else if (layer instanceof Layer.BatchNormalization norm) {
      return List.of(
          "layers.BatchNormalization(momentum=%s, epsilon=%s)"
              .formatted(Listing.number(norm.momentum()), Listing.number(norm.epsilon())));
    } else if (layer instanceof Layer.LocalResponseNormalization norm) {
      return List.of(
          "LocalResponseNormalization(%d, alpha=%s, beta=%s, k=%s)"
              .formatted(
                  norm.size(),
                  Listing.number(norm.alpha()),
                  Listing.number(norm.beta()),
                  Listing.number(norm.k())));
    } else if (layer instanceof Layer.Dropout dropout) {
      return List.of("layers.Dropout(" + Listing.number(dropout.rate()) + ")");
    } else if (layer instanceof Layer.PadChannels pad) {
      return List.of(new Call("PadChannels", pad.before(), pad.after()).text());
    } else if (layer instanceof Layer.Crop crop) {
      return List.of(KerasWindows.crop(crop, (Shape.Image) listing.in(node)));
    } else if (layer instanceof Layer.Flatten) {
      return List.of("layers.Flatten()");
    } else if (layer instanceof Layer.PolynomialFeatures features) {
      return List.of(new Call("PolynomialFeatures", channels, features.degree()).text());
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      return List.of(
          new Call("GaussianKernel", channels, kernel.centres(), Listing.number(kernel.sigma()))
              .text());
    } else if (layer instanceof Layer.Softmax) {
      return List.of("layers.Softmax()");
    }
    throw new IllegalStateException("No layer for " + layer);
  }

  /** A node with several inputs, called on them. */
  Line join(Node node, List<String> inputs) {
    List<String> read = new ArrayList<>(inputs);
    String name = node.layer().getClass().getSimpleName();
    if (node.layer() instanceof Layer.Multiply) {
      boolean images =
          node.inputs().stream().anyMatch(id -> listing.shape(id) instanceof Shape.Image);
      for (int i = 0; i < read.size(); i++) {
        if (images && listing.shape(node.inputs().get(i)) instanceof Shape.Vector vector) {
          read.set(i, "layers.Reshape((1, 1, %d))(%s)".formatted(vector.size(), read.get(i)));
        }
      }
    }
    return new Line("layers." + name + "()([" + String.join(", ", read) + "])", "");
  }

  private static String word(Layer.Nonlinearity function) {
    return function.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Sizes in the order of Keras: channels last. */
  static List<Integer> order(Shape shape) {
    List<Integer> sizes = new ArrayList<>(shape.sizes());
    sizes.add(sizes.remove(0));
    return sizes;
  }

  /** {@code (28, 28, 1)}, or {@code (2,)}. */
  static String sizes(Shape shape) {
    String sizes = order(shape).stream().map(String::valueOf).collect(Collectors.joining(", "));
    return shape instanceof Shape.Vector ? "(" + sizes + ",)" : "(" + sizes + ")";
  }
}
