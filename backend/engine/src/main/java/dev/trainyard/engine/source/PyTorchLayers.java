package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.List;

/** The table from layers to modules of PyTorch. */
final class PyTorchLayers {
  private final Listing listing;

  PyTorchLayers(Listing listing) {
    this.listing = listing;
  }

  /** A module, and what is remarked beside it: two spaces and a comment, or nothing. */
  record Line(String code, String remark) {}

  /** The modules that a node with one input is made of. */
  List<Line> of(Node node) {
    List<String> codes = codes(node);
    boolean remarkable =
        node.layer() instanceof Layer.BatchNormalization
            ? false
            : !listing.shape(node.id()).equals(listing.in(node))
                || node.layer() instanceof Layer.Convolution;
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      boolean remark = remarkable && i == codes.size() - 1;
      lines.add(
          new Line(
              codes.get(i),
              remark ? "  # " + node.id() + ": " + Listing.words(listing.shape(node.id())) : ""));
    }
    return lines;
  }

  private List<String> codes(Node node) {
    Layer layer = node.layer();
    int channels = listing.channels(node);
    if (layer instanceof Layer.Convolution convolution) {
      return List.of(convolution(convolution, channels));
    } else if (layer instanceof Layer.TransposedConvolution transposed) {
      return List.of(transposed(transposed, channels));
    } else if (layer instanceof Layer.Dense dense) {
      return List.of(
          new Call("nn.Linear", channels, dense.units()).unless(dense.bias(), "bias=False").text());
    } else if (layer instanceof Layer.Pooling pooling) {
      return List.of(pooling(pooling));
    } else if (layer instanceof Layer.GlobalPooling pooling) {
      boolean average = pooling.function() == Layer.Function.AVERAGE;
      return List.of("nn.Adaptive" + (average ? "Avg" : "Max") + "Pool2d(1)", "nn.Flatten()");
    } else if (layer instanceof Layer.Activation activation) {
      return List.of("nn." + module(activation.function()) + "()");
    } else if (layer instanceof Layer.BatchNormalization norm) {
      return List.of(normalization(norm, listing.in(node), channels));
    } else if (layer instanceof Layer.LocalResponseNormalization norm) {
      // PyTorch divides the sum by its length, the paper does not
      return List.of(
          "nn.LocalResponseNorm(%d, alpha=%s * %1$d, beta=%s, k=%s)"
              .formatted(
                  norm.size(),
                  Listing.number(norm.alpha()),
                  Listing.number(norm.beta()),
                  Listing.number(norm.k())));
    } else if (layer instanceof Layer.Dropout dropout) {
      return List.of("nn.Dropout(" + Listing.number(dropout.rate()) + ")");
    } else if (layer instanceof Layer.PadChannels pad) {
      return List.of(
          "nn.ConstantPad3d((0, 0, 0, 0, %d, %d), 0)".formatted(pad.before(), pad.after()));
    } else if (layer instanceof Layer.Crop crop) {
      return List.of(new Call("Crop", crop.top(), crop.left(), crop.height(), crop.width()).text());
    } else if (layer instanceof Layer.Flatten) {
      return List.of("nn.Flatten()");
    } else if (layer instanceof Layer.PolynomialFeatures features) {
      return List.of(new Call("PolynomialFeatures", channels, features.degree()).text());
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      return List.of(
          new Call("GaussianKernel", channels, kernel.centres(), Listing.number(kernel.sigma()))
              .text());
    } else if (layer instanceof Layer.Softmax) {
      return List.of("nn.Softmax(dim=1)");
    }
    throw new IllegalStateException("No module for " + layer);
  }

  private static String convolution(Layer.Convolution layer, int channels) {
    return new Call("nn.Conv2d", channels, layer.filters(), Sizes.python(layer.kernel()))
        .unless(Sizes.isAll(layer.stride(), 1), "stride=" + Sizes.python(layer.stride()))
        .unless(Sizes.isAll(layer.padding(), 0), "padding=" + Sizes.python(layer.padding()))
        .unless(Sizes.isAll(layer.dilation(), 1), "dilation=" + Sizes.python(layer.dilation()))
        .unless(layer.groups() == 1, "groups=" + layer.groups())
        .unless(layer.bias(), "bias=False")
        .text();
  }

  private static String transposed(Layer.TransposedConvolution layer, int channels) {
    return new Call("nn.ConvTranspose2d", channels, layer.filters(), Sizes.python(layer.kernel()))
        .unless(Sizes.isAll(layer.stride(), 1), "stride=" + Sizes.python(layer.stride()))
        .unless(Sizes.isAll(layer.padding(), 0), "padding=" + Sizes.python(layer.padding()))
        .unless(layer.groups() == 1, "groups=" + layer.groups())
        .unless(layer.bias(), "bias=False")
        .text();
  }

  private static String pooling(Layer.Pooling layer) {
    boolean average = layer.function() == Layer.Function.AVERAGE;
    boolean padded = !Sizes.isAll(layer.padding(), 0);
    return new Call(average ? "nn.AvgPool2d" : "nn.MaxPool2d", Sizes.python(layer.kernel()))
        .unless(layer.stride().equals(layer.kernel()), "stride=" + Sizes.python(layer.stride()))
        .unless(!padded, "padding=" + Sizes.python(layer.padding()))
        .unless(!(average && padded), "count_include_pad=False")
        .text();
  }

  private static String normalization(Layer.BatchNormalization layer, Shape in, int channels) {
    // PyTorch's momentum is the share of the new mean
    double momentum = Math.round((1 - layer.momentum()) * 1e9) / 1e9;
    return new Call(in instanceof Shape.Vector ? "nn.BatchNorm1d" : "nn.BatchNorm2d", channels)
        .unless(layer.epsilon() == 1e-5, "eps=" + Listing.number(layer.epsilon()))
        .unless(momentum == 0.1, "momentum=" + Listing.number(momentum))
        .text();
  }

  /** A node with several inputs as an expression. */
  String join(Node node, List<String> inputs) {
    if (node.layer() instanceof Layer.Add) {
      return String.join(" + ", inputs);
    } else if (node.layer() instanceof Layer.Concatenate) {
      return "torch.cat([" + String.join(", ", inputs) + "], dim=1)";
    } else if (node.layer() instanceof Layer.Multiply) {
      boolean images =
          node.inputs().stream().anyMatch(id -> listing.shape(id) instanceof Shape.Image);
      List<String> factors = new ArrayList<>();
      for (int i = 0; i < inputs.size(); i++) {
        boolean channelwise = images && listing.shape(node.inputs().get(i)) instanceof Shape.Vector;
        factors.add(inputs.get(i) + (channelwise ? "[:, :, None, None]" : ""));
      }
      return String.join(" * ", factors);
    }
    throw new IllegalStateException("No expression for " + node.layer());
  }

  String call(Layer.Nonlinearity function, String argument) {
    String name =
        switch (function) {
          case RELU -> "relu";
          case TANH -> "tanh";
          case SIGMOID -> "sigmoid";
        };
    return "torch." + name + "(" + argument + ")";
  }

  private static String module(Layer.Nonlinearity function) {
    return switch (function) {
      case RELU -> "ReLU";
      case TANH -> "Tanh";
      case SIGMOID -> "Sigmoid";
    };
  }
}
