package dev.trainyard.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;
import java.util.List;

/** One ONNX operator in the making: {@code operator("Relu", "r1").reads("c1").node()}. */
final class Operator {
  private final NodeProto.Builder node = NodeProto.newBuilder();

  private Operator(String type, String output) {
    node.setOpType(type).setName(output).addOutput(output);
  }

  /** An operator of one output; it is called like its output. */
  static Operator operator(String type, String output) {
    return new Operator(type, output);
  }

  /** Whole numbers in a row. */
  static NodeProto constant(String output, List<Integer> values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setDataType(TensorProto.DataType.INT64_VALUE)
            .addDims(values.size());
    values.forEach(tensor::addInt64Data);
    return operator("Constant", output).with("value", tensor.build()).node();
  }

  /** One number, which goes with a tensor of any shape. */
  static NodeProto constant(String output, float value) {
    return operator("Constant", output).with("value_float", value).node();
  }

  Operator reads(String... inputs) {
    return reads(Arrays.asList(inputs));
  }

  Operator reads(List<String> inputs) {
    node.addAllInput(inputs);
    return this;
  }

  Operator with(String name, long value) {
    node.addAttribute(attribute(name, AttributeType.INT).setI(value));
    return this;
  }

  Operator with(String name, float value) {
    node.addAttribute(attribute(name, AttributeType.FLOAT).setF(value));
    return this;
  }

  Operator with(String name, List<Integer> values) {
    AttributeProto.Builder attribute = attribute(name, AttributeType.INTS);
    values.forEach(attribute::addInts);
    node.addAttribute(attribute);
    return this;
  }

  Operator with(String name, TensorProto value) {
    node.addAttribute(attribute(name, AttributeType.TENSOR).setT(value));
    return this;
  }

  NodeProto node() {
    return node.build();
  }

  private static AttributeProto.Builder attribute(String name, AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }
}
