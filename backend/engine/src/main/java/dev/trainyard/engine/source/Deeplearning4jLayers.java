package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;

/** The table from layers to layers and vertices of Deeplearning4j. */
final class Deeplearning4jLayers {
  private final Listing listing;
  private final Deeplearning4jImports imports;
  private final Deeplearning4jWindows windows;

  Deeplearning4jLayers(Listing listing, Deeplearning4jImports imports) {
    this.listing = listing;
    this.imports = imports;
    this.windows = new Deeplearning4jWindows(imports);
  }

  /** Whether Deeplearning4j says both nodes as one layer. */
  static boolean isPair(Listing listing, Node node, Node next) {
    boolean alone = listing.onlyReader(node).filter(next::equals).isPresent();
    boolean function = next.layer() instanceof Layer.Activation;
    boolean probabilities =
        next.layer() instanceof Layer.Softmax && next.id().equals(listing.output());
    return alone
        && (node.layer() instanceof Layer.Convolution && function
            || node.layer() instanceof Layer.Dense && (function || probabilities));
  }

  /**
   * @param last the activation that belongs to the layer, or the node itself
   */
  String layer(Node node, Node last) {
    Layer layer = node.layer();
    boolean output = last.id().equals(listing.output());
    if (layer instanceof Layer.Convolution convolution) {
      return windows.convolution(convolution, activation(last));
    } else if (layer instanceof Layer.TransposedConvolution transposed) {
      return windows.transposed(transposed);
    } else if (layer instanceof Layer.Dense dense) {
      String start =
          output
              ? "new " + imports.layer("OutputLayer") + ".Builder(" + loss() + ")"
              : "new " + imports.layer("DenseLayer") + ".Builder()";
      return start
          + ".nOut("
          + dense.units()
          + ")"
          + (last.equals(node) && !output ? "" : ".activation(" + activation(last) + ")")
          + (dense.bias() ? "" : ".hasBias(false)")
          + ".build()";
    } else if (layer instanceof Layer.Pooling pooling) {
      return windows.pooling(pooling);
    } else if (layer instanceof Layer.GlobalPooling pooling) {
      imports.layer("PoolingType");
      return "new %s(PoolingType.%s)"
          .formatted(
              imports.layer("GlobalPoolingLayer"), Deeplearning4jWindows.word(pooling.function()));
    } else if (layer instanceof Layer.BatchNormalization norm) {
      return "new %s.Builder().decay(%s).eps(%s).build()"
          .formatted(
              imports.layer("BatchNormalization"),
              Listing.number(norm.momentum()),
              Listing.number(norm.epsilon()));
    } else if (layer instanceof Layer.LocalResponseNormalization norm) {
      return "new %s.Builder(%s, %s, %s).n(%d).build()"
          .formatted(
              imports.layer("LocalResponseNormalization"),
              Listing.number(norm.k()),
              Listing.number(norm.alpha()),
              Listing.number(norm.beta()),
              norm.size());
    } else if (layer instanceof Layer.Dropout dropout) {
      // Deeplearning4j names the share that is kept
      double kept = Math.round((1 - dropout.rate()) * 1e9) / 1e9;
      return "new " + imports.layer("DropoutLayer") + "(" + Listing.number(kept) + ")";
    } else if (layer instanceof Layer.Crop crop) {
      imports.add("org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D");
      Shape.Image in = (Shape.Image) listing.in(node);
      int bottom = in.height() - crop.top() - crop.height();
      int right = in.width() - crop.left() - crop.width();
      return new Call("new Cropping2D", crop.top(), bottom, crop.left(), right).text();
    } else if (layer instanceof Layer.PadChannels pad) {
      return new Call("new PadChannels", pad.before(), pad.after()).text();
    } else if (layer instanceof Layer.PolynomialFeatures features) {
      return new Call("new PolynomialFeatures", listing.channels(node), features.degree()).text();
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      return new Call(
              "new GaussianKernel",
              listing.channels(node),
              kernel.centres(),
              Listing.number(kernel.sigma()))
          .text();
    }
    return output ? lossLayer(node) : plainActivation(node);
  }

  private String plainActivation(Node node) {
    return "new " + imports.layer("ActivationLayer") + "(" + activation(node) + ")";
  }

  private String lossLayer(Node node) {
    boolean map = listing.head() == Head.SOFTMAX_MAP;
    return "new %s.Builder(%s).activation(%s).build()"
        .formatted(imports.layer(map ? "CnnLossLayer" : "LossLayer"), loss(), activation(node));
  }

  private String loss() {
    imports.add("org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction");
    return switch (listing.head()) {
      case SOFTMAX, SOFTMAX_MAP -> "LossFunction.MCXENT";
      case SIGMOID -> "LossFunction.XENT";
      case VALUES -> "LossFunction.MSE";
    };
  }

  private static String activation(Node node) {
    if (node.layer() instanceof Layer.Activation activation) {
      return "Activation." + activation.function().name();
    }
    return node.layer() instanceof Layer.Softmax ? "Activation.SOFTMAX" : "Activation.IDENTITY";
  }

  /** The shape that a node makes, where it is another one. */
  String remark(Node node) {
    boolean remarkable =
        node.layer() instanceof Layer.Convolution
            || !listing.shape(node.id()).equals(listing.in(node));
    return remarkable ? Listing.words(listing.shape(node.id())) : "";
  }
}
