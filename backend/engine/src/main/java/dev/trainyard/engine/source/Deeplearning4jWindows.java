package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import java.util.stream.Collectors;

/** Layers of Deeplearning4j that go over an image. */
final class Deeplearning4jWindows {
  private final Deeplearning4jImports imports;

  Deeplearning4jWindows(Deeplearning4jImports imports) {
    this.imports = imports;
  }

  /** In how many groups of channels a node computes. */
  static int groups(Node node) {
    if (node.layer() instanceof Layer.Convolution layer) {
      return layer.groups();
    }
    return node.layer() instanceof Layer.TransposedConvolution layer ? layer.groups() : 1;
  }

  String convolution(Layer.Convolution layer, String activation) {
    return "new "
        + imports.layer("ConvolutionLayer")
        + ".Builder("
        + list(layer.kernel())
        + ")"
        + (Sizes.isAll(layer.stride(), 1) ? "" : ".stride(" + list(layer.stride()) + ")")
        + (Sizes.isAll(layer.padding(), 0) ? "" : ".padding(" + list(layer.padding()) + ")")
        + (Sizes.isAll(layer.dilation(), 1) ? "" : ".dilation(" + list(layer.dilation()) + ")")
        + ".nOut("
        + layer.filters() / layer.groups()
        + ")"
        + (activation.endsWith("IDENTITY") ? "" : ".activation(" + activation + ")")
        + (layer.bias() ? "" : ".hasBias(false)")
        + ".build()";
  }

  String transposed(Layer.TransposedConvolution layer) {
    return "new "
        + imports.layer("Deconvolution2D")
        + ".Builder("
        + list(layer.kernel())
        + ")"
        + (Sizes.isAll(layer.stride(), 1) ? "" : ".stride(" + list(layer.stride()) + ")")
        + (Sizes.isAll(layer.padding(), 0) ? "" : ".padding(" + list(layer.padding()) + ")")
        + ".nOut("
        + layer.filters() / layer.groups()
        + ")"
        + (layer.bias() ? "" : ".hasBias(false)")
        + ".build()";
  }

  String pooling(Layer.Pooling layer) {
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
        + (Sizes.isAll(layer.padding(), 0) ? "" : ".padding(" + list(layer.padding()) + ")")
        + ".build()";
  }

  static String word(Layer.Function function) {
    return function == Layer.Function.AVERAGE ? "AVG" : "MAX";
  }

  private static String list(Extent extent) {
    return extent.sizes().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
