package dev.trainyard.imports.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import dev.trainyard.engine.training.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the constants of a file: numbers of 16, 32 or 64 bits, and whole numbers. */
final class ReadTensor {
  private static final int MOST_DIMENSIONS = 8;

  private ReadTensor() {}

  /**
   * @throws UnreadableTensor with what is wrong, as the end of a sentence about it
   */
  static Value of(TensorProto tensor) throws UnreadableTensor {
    if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
      throw new UnreadableTensor(
          "lies in another file. Export the model again with everything in one file:"
              + " external_data=False");
    }
    List<Integer> shape = shape(tensor);
    int elements = shape.stream().reduce(1, Math::multiplyExact);
    return switch (tensor.getDataType()) {
      case DataType.INT64_VALUE, DataType.INT32_VALUE -> Value.Whole.row(wholes(tensor, elements));
      case DataType.FLOAT_VALUE, DataType.DOUBLE_VALUE, DataType.FLOAT16_VALUE ->
          new Value.Numbers(tensor.getName(), new Tensor(shape, floats(tensor, elements)));
      default ->
          throw new UnreadableTensor(
              "has numbers of the type %s; floating-point numbers of 16, 32 or 64 bits can be read"
                  .formatted(type(tensor)));
    };
  }

  private static String type(TensorProto tensor) {
    DataType type = DataType.forNumber(tensor.getDataType());
    return type == null ? "" + tensor.getDataType() : type.name().toLowerCase(Locale.ROOT);
  }

  private static List<Integer> shape(TensorProto tensor) throws UnreadableTensor {
    List<Integer> shape = new ArrayList<>();
    long elements = 1;
    for (long size : tensor.getDimsList()) {
      elements = size < 0 || size > Integer.MAX_VALUE ? Long.MAX_VALUE : elements * size;
      if (elements > Integer.MAX_VALUE / 8 || shape.size() == MOST_DIMENSIONS) {
        throw new UnreadableTensor("has the impossible shape " + tensor.getDimsList());
      }
      shape.add((int) size);
    }
    return shape;
  }

  private static List<Long> wholes(TensorProto tensor, int elements) throws UnreadableTensor {
    boolean wide = tensor.getDataType() == DataType.INT64_VALUE;
    List<Long> values = new ArrayList<>();
    if (elements > 100_000) {
      throw new UnreadableTensor("is a table of whole numbers, which no layer here reads");
    } else if (tensor.hasRawData()) {
      ByteBuffer raw = raw(tensor, elements, wide ? Long.BYTES : Integer.BYTES);
      for (int i = 0; i < elements; i++) {
        values.add(wide ? raw.getLong() : raw.getInt());
      }
    } else if (wide) {
      values.addAll(tensor.getInt64DataList());
    } else {
      tensor.getInt32DataList().forEach(value -> values.add((long) value));
    }
    requireCount(values.size(), elements);
    return values;
  }

  private static float[] floats(TensorProto tensor, int elements) throws UnreadableTensor {
    float[] values = new float[elements];
    switch (tensor.getDataType()) {
      case DataType.FLOAT_VALUE -> {
        if (tensor.hasRawData()) {
          raw(tensor, elements, Float.BYTES).asFloatBuffer().get(values);
        } else {
          requireCount(tensor.getFloatDataCount(), elements);
          for (int i = 0; i < elements; i++) {
            values[i] = tensor.getFloatData(i);
          }
        }
      }
      case DataType.DOUBLE_VALUE -> {
        ByteBuffer raw = tensor.hasRawData() ? raw(tensor, elements, Double.BYTES) : null;
        requireCount(raw == null ? tensor.getDoubleDataCount() : elements, elements);
        for (int i = 0; i < elements; i++) {
          values[i] = (float) (raw == null ? tensor.getDoubleData(i) : raw.getDouble());
        }
      }
      default -> {
        ByteBuffer raw = tensor.hasRawData() ? raw(tensor, elements, Short.BYTES) : null;
        requireCount(raw == null ? tensor.getInt32DataCount() : elements, elements);
        for (int i = 0; i < elements; i++) {
          values[i] = half(raw == null ? (short) tensor.getInt32Data(i) : raw.getShort());
        }
      }
    }
    return values;
  }

  private static ByteBuffer raw(TensorProto tensor, int elements, int size)
      throws UnreadableTensor {
    ByteString raw = tensor.getRawData();
    requireCount(raw.size() / size, elements);
    return raw.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void requireCount(int found, int elements) throws UnreadableTensor {
    if (found != elements) {
      throw new UnreadableTensor(
          "should hold %,d numbers, but there are %,d".formatted(elements, found));
    }
  }

  /** IEEE 754 half precision. */
  private static float half(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    float sign = bits < 0 ? -1 : 1;
    if (exponent == 0x1F) {
      return fraction == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
    }
    return exponent == 0
        ? sign * Math.scalb((float) fraction, -24)
        : sign * Math.scalb(1 + fraction / 1024f, exponent - 15);
  }

  /** A constant that can't be used; the message is the end of a sentence. */
  static final class UnreadableTensor extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableTensor(String message) {
      super(message);
    }
  }
}
