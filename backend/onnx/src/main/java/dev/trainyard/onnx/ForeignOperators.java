package dev.trainyard.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names the operators of somebody else's graph that no layer here stands for. */
final class ForeignOperators implements Fields.Visitor {
  private static final int MOST = 10;

  private final Set<String> unknown = new TreeSet<>();

  private ForeignOperators() {}

  /** A sentence with a space before it; empty if every operator is known. */
  static String sentence(ByteString graph) {
    ForeignOperators operators = new ForeignOperators();
    try {
      Fields.visit(graph, operators);
    } catch (InvalidProtocolBufferException e) {
      return " Its graph is damaged, too.";
    }
    return operators.unknown.isEmpty()
        ? ""
        : operators.unknown.stream()
            .map(Quoted::of)
            .collect(Collectors.joining(", ", " It also uses ", ", which no layer here computes."));
  }

  @Override
  public void bytes(int field, ByteString value) throws InvalidProtocolBufferException {
    if (field == GraphProto.NODE_FIELD_NUMBER) {
      Fields.visit(value, new Type());
    }
  }

  private final class Type implements Fields.Visitor {
    @Override
    public void bytes(int field, ByteString value) {
      if (field == NodeProto.OP_TYPE_FIELD_NUMBER && unknown.size() < MOST) {
        String type = value.toStringUtf8();
        if (!LayerOperators.TYPES.contains(type)) {
          unknown.add(type);
        }
      }
    }
  }
}
