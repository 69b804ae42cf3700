package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table from layers to layers and vertices of Deeplearning4j. */
final class Deeplearning4jLayers {
  private final Listing listing;
  private final Deeplearning4jImports imports;

  Deeplearning4jLayers(Listing listing, Deeplearning4jImports imports) {
    this.listing = listing;
    this.imports = imports;
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

  boolean isVertex(Node node) {
    Layer layer = node.layer();
    return layer instanceof Layer.Add
        || layer instanceof Layer.Concatenate
        || layer instanceof Layer.Multiply
        || layer instanceof Layer.Flatten;
  }

  String vertex(Node node) {
    Layer layer = node.layer();
    if (layer instanceof Layer.Add) {
      return "new " + imports.vertex("ElementWiseVertex") + "(ElementWiseVertex.Op.Add)";
    } else if (layer instanceof Layer.Concatenate) {
      return "new " + imports.vertex("MergeVertex") + "()";
    } else if (layer instanceof Layer.Multiply && scalesChannels(node)) {
      boolean vectorFirst = listing.in(node) instanceof Shape.Vector;
      return new Call("new ScaleChannels", vectorFirst ? "1, 0" : "0, 1").text();
    } else if (layer instanceof Layer.Multiply) {
      return "new " + imports.vertex("ElementWiseVertex") + "(ElementWiseVertex.Op.Product)";
    }
    Shape.Image in = (Shape.Image) listing.in(node);
    imports.add("org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor");
    return "new %s(new CnnToFeedForwardPreProcessor(%d, %d, %d))"
        .formatted(imports.vertex("PreprocessorVertex"), in.height(), in.width(), in.channels());
  }

  private boolean scalesChannels(Node node) {
    return node.inputs().stream().map(listing::shape).distinct().count() > 1;
  }

  /** In how many groups of channels a node computes. */
  int groups(Node node) {
    if (node.layer() instanceof Layer.Convolution layer) {
      return layer.groups();
    }
    return node.layer() instanceof Layer.TransposedConvolution layer ? layer.groups() : 1;
  }

  /**
   * @param last the activation that belongs to the layer, or the node itself
   */
  String layer(Node node, Node last) {
    Layer layer = node.layer();
    boolean output = last.id().equals(listing.output());
    if (layer instanceof Layer.Convolution convolution) {
      return convolution(convolution, activation(last));
    } else if (layer instanceof Layer.TransposedConvolution transposed) {
      return transposed(transposed);
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
      return pooling(pooling);
    } else if (layer instanceof Layer.GlobalPooling pooling) {
      imports.layer("PoolingType");
      return "new %s(PoolingType.%s)"
          .formatted(imports.layer("GlobalPoolingLayer"), word(pooling.function()));
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

  private String convolution(Layer.Convolution layer, String activation) {
    return "new "
        + imports.layer("ConvolutionLayer")
        + ".Builder("
        + list(layer.kernel())
        + ")"
        + (isAll(layer.stride(), 1) ? "" : ".stride(" + list(layer.stride()) + ")")
        + (isAll(layer.padding(), 0) ? "" : ".padding(" + list(layer.padding()) + ")")
        + (isAll(layer.dilation(), 1) ? "" : ".dilation(" + list(layer.dilation()) + ")")
        + ".nOut("
        + layer.filters() / layer.groups()
        + ")"
        + (activation.endsWith("IDENTITY") ? "" : ".activation(" + activation + ")")
        + (layer.bias() ? "" : ".hasBias(false)")
        + ".build()";
  }

  private String transposed(Layer.TransposedConvolution layer) {
    return "new "
        + imports.layer("Deconvolution2D")
        + ".Builder("
        + list(layer.kernel())
        + ")"
        + (isAll(layer.stride(), 1) ? "" : ".stride(" + list(layer.stride()) + ")")
        + (isAll(layer.padding(), 0) ? "" : ".padding(" + list(layer.padding()) + ")")
        + ".nOut("
        + layer.filters() / layer.groups()
        + ")"
        + (layer.bias() ? "" : ".hasBias(false)")
        + ".build()";
  }

  private String pooling(Layer.Pooling layer) {
    imports.layer("PoolingType");
    return "new "
        + imports.layer("SubsamplingLayer")
        + ".Builder(PoolingType."
        + word(layer.function())
        + ")"
        + ".kernelSize("
        + list(layer.kernel())
        + ")"
        + ".stride("
        + list(layer.stride())
        + ")"
        + (isAll(layer.padding(), 0) ? "" : ".padding(" + list(layer.padding()) + ")")
        + ".build()";
  }

  private static String word(Layer.Function function) {
    return function == Layer.Function.AVERAGE ? "AVG" : "MAX";
  }

  private static boolean isAll(Extent extent, int size) {
    return PyTorchLayers.isAll(extent, size);
  }

  private static String list(Extent extent) {
    return extent.sizes().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The shape that a node makes, where it is another one. */
  String remark(Node node) {
    boolean remarkable =
        node.layer() instanceof Layer.Convolution
            || !listing.shape(node.id()).equals(listing.in(node));
    return remarkable ? Listing.words(listing.shape(node.id())) : "";
  }

  List<String> classes() {
    List<String> classes = new ArrayList<>();
    if (listing.nodes().stream().anyMatch(node -> groups(node) > 1)) {
      imports.vertex("MergeVertex");
      imports.add("org.nd4j.autodiff.samediff.SDIndex");
      importLambdaLayer();
      imports.layer("Layer");
      imports.add("java.util.function.Supplier");
      classes.add(Deeplearning4jClasses.ADD_IN_GROUPS);
    }
    if (listing.nodes().stream()
        .anyMatch(node -> node.layer() instanceof Layer.Multiply && scalesChannels(node))) {
      imports.add("org.deeplearning4j.nn.conf.layers.samediff.SameDiffLambdaVertex");
      importSameDiff();
      classes.add(Deeplearning4jClasses.SCALE_CHANNELS);
    }
    if (listing.has(Layer.PadChannels.class)) {
      importLambdaLayer();
      classes.add(Deeplearning4jClasses.PAD_CHANNELS);
    }
    if (listing.has(Layer.PolynomialFeatures.class)) {
      importLambdaLayer();
      imports.add("java.util.ArrayList");
      imports.add("java.util.List");
      classes.add(Deeplearning4jClasses.POLYNOMIAL_FEATURES);
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      importLambdaLayer();
      imports.add("org.nd4j.linalg.api.ndarray.INDArray");
      classes.add(Deeplearning4jClasses.GAUSSIAN_KERNEL);
    }
    return classes;
  }

  private void importLambdaLayer() {
    imports.add("org.deeplearning4j.nn.conf.layers.samediff.SameDiffLambdaLayer");
    importSameDiff();
  }

  private void importSameDiff() {
    imports.add("org.nd4j.autodiff.samediff.SDVariable");
    imports.add("org.nd4j.autodiff.samediff.SameDiff");
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "For Deeplearning4j 1.0.0-M2.1: put deeplearning4j-nn and nd4j-native on the class path.");
    if (listing.has(Layer.BatchNormalization.class)) {
      notes.add(
          "numParams() of Deeplearning4j counts the running means and variances of batch"
              + " normalization, too; main leaves them out, for training does not change them.");
    }
    if (listing.nodes().stream().anyMatch(node -> groups(node) > 1)) {
      notes.add(
          "Deeplearning4j has no groups of channels: each group is a layer of its own, and they are"
              + " merged.");
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      notes.add(Notes.CENTRES);
    }
    notes.add(Notes.STARTING_WEIGHTS);
    return notes;
  }
}
