package dev.trainyard.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The last bytes of a file of ours: one more metadata entry with the SHA-256 of all bytes before
 * it. To other programs it is metadata like any other; to us it shows that no byte has changed. It
 * guards against damage, not against somebody who seals anew.
 */
final class Seal {
  static final String KEY = "trainyard.sha256";

  /** Bytes that a seal takes. */
  static final int LENGTH = of(new byte[0], 0).length;

  private Seal() {}

  /** The seal of the first {@code length} bytes. */
  static byte[] of(byte[] file, int length) {
    StringStringEntryProto entry =
        StringStringEntryProto.newBuilder().setKey(KEY).setValue(sha256(file, length)).build();
    // messages of protobuf that follow each other are one message: the entry joins the others
    return ModelProto.newBuilder().addMetadataProps(entry).build().toByteArray();
  }

  /** Whether the file ends with the seal of everything before it. */
  static boolean holds(byte[] file) {
    int body = file.length - LENGTH;
    return body > 0 && Arrays.equals(file, body, file.length, of(file, body), 0, LENGTH);
  }

  private static String sha256(byte[] file, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(file, 0, length);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
