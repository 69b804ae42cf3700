package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table from layers to layers of Keras, whose images are height × width × channels. */
final class KerasLayers {
  private final Listing listing;
  private final KerasMargins margins;

  KerasLayers(Listing listing) {
    this.listing = listing;
    this.margins = new KerasMargins(listing);
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
      return convolution(node, convolution, activation);
    } else if (layer instanceof Layer.TransposedConvolution transposed) {
      return transposed(transposed);
    } else if (layer instanceof Layer.Dense dense) {
      return List.of(
          new Call("layers.Dense", dense.units())
              .unless(activation.isEmpty(), activation)
              .unless(dense.bias(), "use_bias=False")
              .text());
    } else if (layer instanceof Layer.Pooling pooling) {
      return pooling(node, pooling);
    } else if (layer instanceof Layer.GlobalPooling pooling) {
      return List.of("layers.Global" + word(pooling.function()) + "Pooling2D()");
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
      return List.of(crop(crop, (Shape.Image) listing.in(node)));
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

  private List<String> convolution(Node node, Layer.Convolution layer, String activation) {
    KerasMargins.Margin margin = margins.ofConvolution(node, layer);
    List<String> codes = new ArrayList<>(margin.before());
    codes.add(
        new Call("layers.Conv2D", layer.filters(), PyTorchLayers.size(layer.kernel()))
            .unless(isAll(layer.stride(), 1), "strides=" + PyTorchLayers.size(layer.stride()))
            .unless(!margin.same(), "padding=\"same\"")
            .unless(
                isAll(layer.dilation(), 1), "dilation_rate=" + PyTorchLayers.size(layer.dilation()))
            .unless(layer.groups() == 1, "groups=" + layer.groups())
            .unless(activation.isEmpty(), activation)
            .unless(layer.bias(), "use_bias=False")
            .text());
    return codes;
  }

  private List<String> transposed(Layer.TransposedConvolution layer) {
    Extent twice = KerasMargins.minus(layer.kernel(), layer.stride());
    boolean same = twice.equals(KerasMargins.twice(layer.padding()));
    boolean grouped = layer.groups() > 1;
    List<String> codes = new ArrayList<>();
    codes.add(
        new Call(
                grouped ? "GroupedTranspose" : "layers.Conv2DTranspose",
                layer.filters(),
                PyTorchLayers.size(layer.kernel()))
            .unless(!grouped, "groups=" + layer.groups())
            .unless(isAll(layer.stride(), 1), "strides=" + PyTorchLayers.size(layer.stride()))
            .unless(!same, "padding=\"same\"")
            .unless(layer.bias(), "use_bias=False")
            .text());
    if (!same && !isAll(layer.padding(), 0)) {
      codes.add("layers.Cropping2D(" + PyTorchLayers.size(layer.padding()) + ")");
    }
    return codes;
  }

  private List<String> pooling(Node node, Layer.Pooling layer) {
    KerasMargins.Margin margin = margins.ofPooling(node, layer);
    List<String> codes = new ArrayList<>(margin.before());
    codes.add(
        new Call(
                "layers." + word(layer.function()) + "Pooling2D",
                PyTorchLayers.size(layer.kernel()))
            .unless(
                layer.stride().equals(layer.kernel()),
                "strides=" + PyTorchLayers.size(layer.stride()))
            .unless(!margin.same(), "padding=\"same\"")
            .text());
    return codes;
  }

  private static String crop(Layer.Crop crop, Shape.Image in) {
    return "layers.Cropping2D(((%d, %d), (%d, %d)))"
        .formatted(
            crop.top(),
            in.height() - crop.top() - crop.height(),
            crop.left(),
            in.width() - crop.left() - crop.width());
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

  private static boolean isAll(Extent extent, int size) {
    return PyTorchLayers.isAll(extent, size);
  }

  private static String word(Layer.Function function) {
    return function == Layer.Function.AVERAGE ? "Average" : "Max";
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

  List<String> imports() {
    List<String> imports = new ArrayList<>();
    imports.add("import math");
    if (listing.has(Layer.PolynomialFeatures.class)) {
      imports.add("from itertools import combinations_with_replacement");
    }
    imports.add("");
    if (!classes().isEmpty()) {
      imports.add("import tensorflow as tf");
    }
    return imports;
  }

  List<String> classes() {
    List<String> classes = new ArrayList<>();
    if (listing.nodes().stream().anyMatch(KerasLayers::isGroupedTranspose)) {
      classes.add(KerasClasses.GROUPED_TRANSPOSE);
    }
    if (listing.has(Layer.PadChannels.class)) {
      classes.add(KerasClasses.PAD_CHANNELS);
    }
    if (listing.has(Layer.LocalResponseNormalization.class)) {
      classes.add(KerasClasses.LOCAL_RESPONSE_NORMALIZATION);
    }
    if (margins.needLowest()) {
      classes.add(KerasClasses.PAD_WITH_LOWEST);
    }
    if (listing.has(Layer.PolynomialFeatures.class)) {
      classes.add(KerasClasses.POLYNOMIAL_FEATURES);
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      classes.add(KerasClasses.GAUSSIAN_KERNEL);
    }
    return classes;
  }

  private static boolean isGroupedTranspose(Node node) {
    return node.layer() instanceof Layer.TransposedConvolution layer && layer.groups() > 1;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (listing.input() instanceof Shape.Image) {
      notes.add(
          "Keras reads images as height × width × channels; give it a batch of N×%s."
              .formatted(Keras.channelsLast(listing.input())));
    }
    if (listing.nodes().stream().anyMatch(this::flattensPlaces)) {
      notes.add(
          "Flatten goes through the channels of each place first here, and through the places of"
              + " each channel first in model.onnx: the columns of the dense layer after it have"
              + " another order.");
    }
    notes.addAll(margins.notes());
    if (listing.nodes().stream().anyMatch(KerasLayers::isGrouped)) {
      notes.add("TensorFlow trains convolutions in groups on a GPU only.");
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      notes.add(Notes.CENTRES);
    }
    notes.add(Notes.STARTING_WEIGHTS);
    return notes;
  }

  private boolean flattensPlaces(Node node) {
    return node.layer() instanceof Layer.Flatten
        && listing.in(node) instanceof Shape.Image image
        && image.height() * image.width() > 1
        && image.channels() > 1;
  }

  private static boolean isGrouped(Node node) {
    return node.layer() instanceof Layer.Convolution layer && layer.groups() > 1;
  }
}
