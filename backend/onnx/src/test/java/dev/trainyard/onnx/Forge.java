package dev.trainyard.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import java.util.function.Consumer;

/** Changes a file and seals it anew, as somebody could who means harm. */
final class Forge {
  private Forge() {}

  static byte[] model(byte[] file, Consumer<ModelProto.Builder> change) {
    try {
      ModelProto.Builder model = ModelProto.parseFrom(body(file)).toBuilder();
      change.accept(model);
      return seal(model.build().toByteArray());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static byte[] graph(byte[] file, Consumer<GraphProto.Builder> change) {
    return model(file, model -> change.accept(model.getGraphBuilder()));
  }

  static byte[] seal(byte[] body) {
    byte[] file = Arrays.copyOf(body, body.length + Seal.LENGTH);
    System.arraycopy(Seal.of(body, body.length), 0, file, body.length, Seal.LENGTH);
    return file;
  }

  static byte[] body(byte[] file) {
    return Arrays.copyOf(file, file.length - Seal.LENGTH);
  }
}
