package dev.trainyard.engine.training.loop;

import java.io.DataInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Rows of floats as big-endian bytes, in pieces. */
final class Floats {
  private static final int PIECE = 16_384;

  private Floats() {}

  static void write(float[] values, OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(PIECE * Float.BYTES);
    for (int from = 0; from < values.length; from += PIECE) {
      int count = Math.min(PIECE, values.length - from);
      bytes.asFloatBuffer().put(values, from, count);
      out.write(bytes.array(), 0, count * Float.BYTES);
    }
  }

  static float[] read(int count, DataInput in) throws IOException {
    float[] values = new float[count];
    ByteBuffer bytes = ByteBuffer.allocate(PIECE * Float.BYTES);
    for (int from = 0; from < count; from += PIECE) {
      int piece = Math.min(PIECE, count - from);
      in.readFully(bytes.array(), 0, piece * Float.BYTES);
      bytes.asFloatBuffer().get(values, from, piece);
    }
    return values;
  }
}
