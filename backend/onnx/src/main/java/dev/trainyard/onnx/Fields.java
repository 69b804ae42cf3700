package dev.trainyard.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Walks through one protobuf message without building objects for its fields: a hostile file of
 * millions of tiny messages costs no memory this way.
 */
final class Fields {
  /** Hears the fields of a message in their order; does nothing unless told otherwise. */
  interface Visitor {
    /** A text, some bytes or a message, not copied. */
    default void bytes(int field, ByteString value) throws InvalidProtocolBufferException {}

    default void number(int field, long value) {}
  }

  private Fields() {}

  /**
   * @throws InvalidProtocolBufferException if the message is damaged; fields before the damage have
   *     been given
   */
  static void visit(ByteString message, Visitor visitor) throws InvalidProtocolBufferException {
    CodedInputStream in = message.newCodedInput();
    in.enableAliasing(true);
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int field = WireFormat.getTagFieldNumber(tag);
        switch (WireFormat.getTagWireType(tag)) {
          case WireFormat.WIRETYPE_LENGTH_DELIMITED -> visitor.bytes(field, in.readBytes());
          case WireFormat.WIRETYPE_VARINT -> visitor.number(field, in.readInt64());
          default -> in.skipField(tag);
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be read", e);
    }
  }
}
