package dev.trainyard.onnx;

import static dev.trainyard.onnx.Operator.constant;
import static dev.trainyard.onnx.Operator.operator;

import ai.onnx.proto.OnnxMl.NodeProto;
import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The table from layers to ONNX operators. The last operator's output carries the node's id; values
 * in between contain a '/', which no id can.
 */
final class LayerOperators {
  /** Every operator that a graph of ours can hold. */
  static final Set<String> TYPES =
      Set.of(
          ("Conv ConvTranspose Gemm MaxPool AveragePool GlobalMaxPool GlobalAveragePool Relu Tanh"
                  + " Sigmoid BatchNormalization LRN Identity Add Sum Mul Concat Constant Pad Slice"
                  + " Flatten Unsqueeze Gather Cast ReduceSumSquare Exp Softmax")
              .split(" "));

  private LayerOperators() {}

  /**
   * @param inputs the shapes of the node's inputs
   */
  static List<NodeProto> of(Node node, List<Shape> inputs) {
    Layer layer = node.layer();
    if (layer instanceof Layer.Convolution convolution) {
      return convolution(node, convolution);
    } else if (layer instanceof Layer.TransposedConvolution convolution) {
      return transposedConvolution(node, convolution);
    } else if (layer instanceof Layer.Dense dense) {
      return dense(node, dense);
    } else if (layer instanceof Layer.Pooling pooling) {
      return pooling(node, pooling);
    } else if (layer instanceof Layer.GlobalPooling pooling) {
      return globalPooling(node, pooling);
    } else if (layer instanceof Layer.Activation activation) {
      return one(node, nameOf(activation.function()));
    } else if (layer instanceof Layer.BatchNormalization normalization) {
      return batchNormalization(node, normalization);
    } else if (layer instanceof Layer.LocalResponseNormalization normalization) {
      return localResponseNormalization(node, normalization);
    } else if (layer instanceof Layer.Dropout) {
      return one(node, "Identity"); // after training every number passes
    } else if (layer instanceof Layer.Add) {
      return one(node, node.inputs().size() == 2 ? "Add" : "Sum");
    } else if (layer instanceof Layer.Multiply) {
      return multiply(node, inputs);
    } else if (layer instanceof Layer.Concatenate) {
      return List.of(start(node, "Concat").with("axis", 1).node());
    } else if (layer instanceof Layer.Crop crop) {
      return crop(node, crop);
    } else if (layer instanceof Layer.PadChannels pad) {
      return padChannels(node, pad);
    } else if (layer instanceof Layer.Flatten) {
      return List.of(start(node, "Flatten").with("axis", 1).node());
    } else if (layer instanceof Layer.PolynomialFeatures features) {
      return FeatureOperators.of(node, features, inputs.get(0).sizes().get(0));
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      return FeatureOperators.of(node, kernel);
    } else if (layer instanceof Layer.Softmax) {
      return List.of(start(node, "Softmax").with("axis", 1).node());
    }
    throw new IllegalArgumentException(
        "Node " + node.id() + " is a " + layer.getClass().getSimpleName() + ", unknown to ONNX");
  }

  private static List<NodeProto> convolution(Node node, Layer.Convolution convolution) {
    return List.of(
        weighted(node, "Conv", convolution.bias())
            .with("kernel_shape", convolution.kernel().sizes())
            .with("strides", convolution.stride().sizes())
            .with("pads", bothSides(convolution.padding()))
            .with("dilations", convolution.dilation().sizes())
            .with("group", convolution.groups())
            .node());
  }

  private static List<NodeProto> transposedConvolution(
      Node node, Layer.TransposedConvolution convolution) {
    return List.of(
        weighted(node, "ConvTranspose", convolution.bias())
            .with("kernel_shape", convolution.kernel().sizes())
            .with("strides", convolution.stride().sizes())
            .with("pads", bothSides(convolution.padding()))
            .with("group", convolution.groups())
            .node());
  }

  private static List<NodeProto> dense(Node node, Layer.Dense dense) {
    // (N, in) · (out, in)ᵀ + (out)
    return List.of(weighted(node, "Gemm", dense.bias()).with("transB", 1).node());
  }

  private static List<NodeProto> pooling(Node node, Layer.Pooling pooling) {
    boolean average = pooling.function() == Layer.Function.AVERAGE;
    Operator operator =
        start(node, average ? "AveragePool" : "MaxPool")
            .with("kernel_shape", pooling.kernel().sizes())
            .with("strides", pooling.stride().sizes())
            .with("pads", bothSides(pooling.padding()));
    return List.of((average ? operator.with("count_include_pad", 0) : operator).node());
  }

  private static List<NodeProto> globalPooling(Node node, Layer.GlobalPooling pooling) {
    boolean average = pooling.function() == Layer.Function.AVERAGE;
    String pooled = node.id() + "/pooled"; // (N, C, 1, 1)
    return List.of(
        operator(average ? "GlobalAveragePool" : "GlobalMaxPool", pooled)
            .reads(node.inputs())
            .node(),
        operator("Flatten", node.id()).reads(pooled).with("axis", 1).node());
  }

  private static List<NodeProto> batchNormalization(Node node, Layer.BatchNormalization layer) {
    return List.of(
        start(node, "BatchNormalization")
            .reads(node.id() + ".scale", node.id() + ".bias")
            .reads(node.id() + ".mean", node.id() + ".variance")
            .with("epsilon", (float) layer.epsilon())
            .with("momentum", (float) layer.momentum())
            .node());
  }

  private static List<NodeProto> localResponseNormalization(
      Node node, Layer.LocalResponseNormalization layer) {
    return List.of(
        start(node, "LRN")
            .with("size", layer.size())
            .with("alpha", (float) (layer.alpha() * layer.size())) // ONNX divides it by the size
            .with("beta", (float) layer.beta())
            .with("bias", (float) layer.k())
            .node());
  }

  private static List<NodeProto> multiply(Node node, List<Shape> inputs) {
    if (inputs.get(0).equals(inputs.get(1))) {
      return one(node, "Mul");
    }
    String places = node.id() + "/places"; // (N, C, 1, 1)
    String axes = node.id() + "/axes";
    return List.of(
        constant(axes, List.of(2, 3)),
        operator("Unsqueeze", places).reads(node.inputs().get(1), axes).node(),
        operator("Mul", node.id()).reads(node.inputs().get(0), places).node());
  }

  private static List<NodeProto> crop(Node node, Layer.Crop crop) {
    String starts = node.id() + "/starts";
    String ends = node.id() + "/ends";
    String axes = node.id() + "/axes";
    return List.of(
        constant(starts, List.of(crop.top(), crop.left())),
        constant(ends, List.of(crop.top() + crop.height(), crop.left() + crop.width())),
        constant(axes, List.of(2, 3)),
        start(node, "Slice").reads(starts, ends, axes).node());
  }

  private static List<NodeProto> padChannels(Node node, Layer.PadChannels pad) {
    String name = node.id() + "/pads"; // begin of (N, C, H, W), then end of (N, C, H, W)
    return List.of(
        constant(name, List.of(0, pad.before(), 0, 0, 0, pad.after(), 0, 0)),
        start(node, "Pad").reads(name).node());
  }

  private static List<NodeProto> one(Node node, String type) {
    return List.of(start(node, type).node());
  }

  private static Operator weighted(Node node, String type, boolean bias) {
    Operator operator = start(node, type).reads(node.id() + ".weight");
    return bias ? operator.reads(node.id() + ".bias") : operator;
  }

  private static Operator start(Node node, String type) {
    return operator(type, node.id()).reads(node.inputs());
  }

  private static String nameOf(Layer.Nonlinearity function) {
    return switch (function) {
      case RELU -> "Relu";
      case TANH -> "Tanh";
      case SIGMOID -> "Sigmoid";
    };
  }

  /** The same padding before and after each dimension, as ONNX wants it: all before, all after. */
  private static List<Integer> bothSides(Extent padding) {
    return IntStream.range(0, 2 * padding.rank())
        .mapToObj(i -> padding.get(i % padding.rank()))
        .toList();
  }
}
