package dev.trainyard.onnx;

import static dev.trainyard.onnx.Operator.operator;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table from layers to ONNX operators. The last operator's output carries the node's id; values
 * in between contain a '/', which no id can.
 */
final class LayerOperators {
  /** Every operator that a graph of ours can hold. */
  static final Set<String> TYPES =
      Set.of(
          ("Conv Gemm MaxPool AveragePool GlobalMaxPool GlobalAveragePool Relu Tanh Sigmoid"
                  + " BatchNormalization Identity Add Sum Constant Pad Flatten Softmax")
              .split(" "));

  private LayerOperators() {}

  /**
   * @param rank spatial dimensions of the node's input: 2 for an image, 0 for a vector
   */
  static List<NodeProto> of(Node node, int rank) {
    Layer layer = node.layer();
    if (layer instanceof Layer.Convolution convolution) {
      return convolution(node, convolution);
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
    } else if (layer instanceof Layer.Dropout) {
      return one(node, "Identity"); // after training every number passes
    } else if (layer instanceof Layer.Add) {
      return one(node, node.inputs().size() == 2 ? "Add" : "Sum");
    } else if (layer instanceof Layer.PadChannels pad) {
      return padChannels(node, pad, rank);
    } else if (layer instanceof Layer.Flatten) {
      return List.of(start(node, "Flatten").with("axis", 1).node());
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

  private static List<NodeProto> padChannels(Node node, Layer.PadChannels pad, int rank) {
    // begin of (N, C, …), then end of (N, C, …)
    List<Integer> space = Collections.nCopies(rank, 0);
    List<Integer> pads =
        Stream.of(List.of(0, pad.before()), space, List.of(0, pad.after()), space)
            .flatMap(List::stream)
            .toList();
    TensorProto.Builder value =
        TensorProto.newBuilder().setDataType(TensorProto.DataType.INT64_VALUE).addDims(pads.size());
    pads.forEach(value::addInt64Data);
    String name = node.id() + "/pads";
    return List.of(
        operator("Constant", name).with("value", value.build()).node(),
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
