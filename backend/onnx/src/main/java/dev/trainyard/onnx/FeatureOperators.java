package dev.trainyard.onnx;

import static dev.trainyard.onnx.Operator.constant;
import static dev.trainyard.onnx.Operator.operator;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Monomials;
import dev.trainyard.engine.network.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fixed functions of a vector as ONNX operators. */
final class FeatureOperators {
  private FeatureOperators() {}

  /**
   * Degree by degree: the products of the degree before, picked and multiplied with a number each.
   *
   * @param numbers in the node's input
   */
  static List<NodeProto> of(Node node, Layer.PolynomialFeatures layer, int numbers) {
    String x = node.inputs().get(0); // (N, numbers)
    List<NodeProto> operators = new ArrayList<>();
    List<String> degrees = new ArrayList<>(List.of(x));
    for (Monomials monomials : Monomials.above(numbers, layer.degree())) {
      String before = degrees.get(degrees.size() - 1);
      String degree = node.id() + "/" + (degrees.size() + 1);
      operators.addAll(pick(degree + "/of", before, monomials.of()));
      operators.addAll(pick(degree + "/by", x, monomials.by()));
      operators.add(operator("Mul", degree).reads(degree + "/of", degree + "/by").node());
      degrees.add(degree);
    }
    operators.add(operator("Concat", node.id()).reads(degrees).with("axis", 1).node());
    return operators;
  }

  private static List<NodeProto> pick(String name, String from, int[] places) {
    return List.of(
        constant(name + "/places", Arrays.stream(places).boxed().toList()),
        operator("Gather", name).reads(from, name + "/places").with("axis", 1).node());
  }

  /**
   * exp(−(|x|² − 2xc + |c|²) / 2σ²). Where x is near c large numbers cancel out, so the square of
   * the distance is worked out in 64 bits.
   */
  static List<NodeProto> of(Node node, Layer.GaussianKernel layer) {
    String name = node.id();
    String x = name + "/x"; // (N, in)
    String c = name + "/c"; // (centres, in)
    float factor = (float) (-1 / (2 * layer.sigma() * layer.sigma()));
    return List.of(
        cast(x, node.inputs().get(0), TensorProto.DataType.DOUBLE_VALUE),
        cast(c, name + ".centres", TensorProto.DataType.DOUBLE_VALUE),
        operator("Gemm", name + "/xc").reads(x, c).with("transB", 1).with("alpha", -2f).node(),
        squares(name + "/xx", x, true), // (N, 1)
        squares(name + "/cc", c, false), // (centres)
        operator("Sum", name + "/d").reads(name + "/xc", name + "/xx", name + "/cc").node(),
        cast(name + "/distance", name + "/d", TensorProto.DataType.FLOAT_VALUE),
        constant(name + "/factor", factor),
        operator("Mul", name + "/power").reads(name + "/distance", name + "/factor").node(),
        operator("Exp", name).reads(name + "/power").node());
  }

  private static NodeProto cast(String name, String from, int type) {
    return operator("Cast", name).reads(from).with("to", type).node();
  }

  private static NodeProto squares(String name, String of, boolean inAColumn) {
    return operator("ReduceSumSquare", name)
        .reads(of)
        .with("axes", List.of(1))
        .with("keepdims", inAColumn ? 1 : 0)
        .node();
  }
}
