package dev.trainyard.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a graph's initializers as the weights of a network, and refuses what does not fit it. */
final class StoredWeights implements Fields.Visitor {
  private final Map<String, List<Integer>> expected;
  private final Map<String, Tensor> found = new LinkedHashMap<>();

  private StoredWeights(Map<String, List<Integer>> expected) {
    this.expected = expected;
  }

  /**
   * @throws UnreadableModel if a weight is missing, too many, or of another shape or type
   */
  static Weights read(ByteString graph, Map<String, List<Integer>> expected) {
    StoredWeights stored = new StoredWeights(expected);
    try {
      Fields.visit(graph, stored);
    } catch (InvalidProtocolBufferException e) {
      throw new UnreadableModel("The file's weights are damaged. Download the model again.", e);
    }
    for (String name : expected.keySet()) {
      if (!stored.found.containsKey(name)) {
        throw new UnreadableModel("The file lacks " + words(name) + ".");
      }
    }
    return new Weights(stored.found);
  }

  @Override
  public void bytes(int field, ByteString value) throws InvalidProtocolBufferException {
    if (field == GraphProto.INITIALIZER_FIELD_NUMBER) {
      Stored stored = new Stored();
      Fields.visit(value, stored);
      add(stored);
    }
  }

  private void add(Stored stored) {
    List<Integer> shape = expected.get(stored.name);
    if (shape == null) {
      throw new UnreadableModel(
          "The file holds weights called %s, which no layer of its network has."
              .formatted(Quoted.of(stored.name)));
    }
    long elements = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    if (!stored.shape.equals(shape.stream().map(Integer::longValue).toList())) {
      throw new UnreadableModel(
          "%s have the shape %s in the file, but the network needs %s."
              .formatted(sentence(stored.name), stored.shape, shape));
    }
    if (stored.type != TensorProto.DataType.FLOAT_VALUE
        || stored.raw.size() != elements * Float.BYTES) {
      throw new UnreadableModel(
          "%s are not stored as %d numbers of 32 bits.".formatted(sentence(stored.name), elements));
    }
    if (found.put(stored.name, Initializer.read(shape, stored.raw)) != null) {
      throw new UnreadableModel("The file holds " + words(stored.name) + " twice.");
    }
  }

  private static String words(String name) {
    int dot = name.lastIndexOf('.');
    return "the weights '%s' of layer '%s'"
        .formatted(name.substring(dot + 1), name.substring(0, dot));
  }

  private static String sentence(String name) {
    return "T" + words(name).substring(1);
  }

  /** One initializer as it stands in the file. */
  private static final class Stored implements Fields.Visitor {
    private static final int MAX_DIMENSIONS = 8;

    private final List<Long> shape = new ArrayList<>();
    private String name = "";
    private long type;
    private ByteString raw = ByteString.EMPTY;

    @Override
    public void bytes(int field, ByteString value) {
      if (field == TensorProto.NAME_FIELD_NUMBER) {
        name = value.toStringUtf8();
      } else if (field == TensorProto.RAW_DATA_FIELD_NUMBER) {
        raw = value;
      }
    }

    @Override
    public void number(int field, long value) {
      if (field == TensorProto.DATA_TYPE_FIELD_NUMBER) {
        type = value;
      } else if (field == TensorProto.DIMS_FIELD_NUMBER && shape.size() < MAX_DIMENSIONS) {
        shape.add(value);
      }
    }
  }
}
