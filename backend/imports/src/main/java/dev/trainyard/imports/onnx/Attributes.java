package dev.trainyard.imports.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;

/** An operator's settings. */
record Attributes(NodeProto node) {

  private Optional<AttributeProto> find(String name) {
    return node.getAttributeList().stream().filter(one -> one.getName().equals(name)).findFirst();
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  long whole(String name, long standard) {
    return find(name).map(AttributeProto::getI).orElse(standard);
  }

  double number(String name, double standard) {
    return find(name).map(one -> Double.parseDouble(Float.toString(one.getF()))).orElse(standard);
  }

  String text(String name, String standard) {
    return find(name).map(one -> one.getS().toStringUtf8()).orElse(standard);
  }

  Optional<List<Long>> wholes(String name) {
    return find(name).map(AttributeProto::getIntsList);
  }

  /** Two whole numbers, (height, width). */
  int[] pair(String name, int standard) {
    List<Long> given = wholes(name).orElse(List.of());
    return given.size() == 2
        ? new int[] {small(given.get(0)), small(given.get(1))}
        : new int[] {standard, standard};
  }

  static int small(long value) {
    return (int) Math.max(-1, Math.min(value, 1_000_000));
  }

  Optional<AttributeProto> raw(String name) {
    return find(name);
  }
}
