package dev.trainyard.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.util.LinkedHashMap;
import java.util.Map;

/** The top level of an ONNX file, as far as it can be read; the graph inside is not looked at. */
final class ModelFile {
  static final String PRODUCER = "trainyard";

  /** More is no model's metadata. */
  private static final int MAX_ENTRIES = 1_000;

  private final Map<String, String> metadata = new LinkedHashMap<>();
  private String producer = "";
  private ByteString graph = ByteString.EMPTY;
  private boolean whole = true;

  private ModelFile() {}

  /** Never fails: what is damaged is missing, and {@link #whole} says so. */
  static ModelFile of(byte[] file) {
    ModelFile model = new ModelFile();
    try {
      Fields.visit(UnsafeByteOperations.unsafeWrap(file), model.new TopLevel());
    } catch (InvalidProtocolBufferException e) {
      model.whole = false;
    }
    return model;
  }

  /** The program that made the file, as it says itself; empty if it does not. */
  String producer() {
    return producer;
  }

  Map<String, String> metadata() {
    return metadata;
  }

  /** The graph's bytes, empty if there is none. */
  ByteString graph() {
    return graph;
  }

  /** Whether the top level could be read to the end. */
  boolean whole() {
    return whole;
  }

  boolean claimsToBeOurs() {
    return producer.equals(PRODUCER)
        || metadata.keySet().stream().anyMatch(key -> key.startsWith(MetadataKeys.PREFIX));
  }

  private final class TopLevel implements Fields.Visitor {
    @Override
    public void bytes(int field, ByteString value) throws InvalidProtocolBufferException {
      switch (field) {
        case ModelProto.PRODUCER_NAME_FIELD_NUMBER -> producer = value.toStringUtf8();
        case ModelProto.GRAPH_FIELD_NUMBER -> graph = value;
        case ModelProto.METADATA_PROPS_FIELD_NUMBER -> entry(value);
        default -> {}
      }
    }

    private void entry(ByteString message) throws InvalidProtocolBufferException {
      StringStringEntryProto entry = StringStringEntryProto.parseFrom(message);
      if (metadata.size() < MAX_ENTRIES) {
        metadata.put(entry.getKey(), entry.getValue());
      }
    }
  }
}
