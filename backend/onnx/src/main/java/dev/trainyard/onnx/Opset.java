package dev.trainyard.onnx;

import ai.onnx.proto.OnnxMl.OperatorSetIdProto;

/**
 * The one version of ONNX that is written: old enough for every runtime in use, new enough for all
 * layers.
 */
final class Opset {
  /** Of the operators (ONNX 1.12, 2022). */
  static final long VERSION = 17;

  /** Of the file's own structure, as belongs to {@link #VERSION}. */
  static final long IR_VERSION = 8;

  private Opset() {}

  static OperatorSetIdProto declaration() {
    return OperatorSetIdProto.newBuilder().setDomain("").setVersion(VERSION).build();
  }
}
