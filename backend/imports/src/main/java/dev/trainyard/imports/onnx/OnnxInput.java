package dev.trainyard.imports.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;

/** The one input of a classifier: how an example looks and how it lies in the file's tensors. */
record OnnxInput(Shape shape, Value.Form form) {
  /** Images have so many channels; what has more in front and so few behind has channels last. */
  private static final long MOST_CHANNELS = 4;

  /** One of both is there. */
  record Read(Optional<OnnxInput> input, Optional<String> mistake) {}

  static Read of(ValueInfoProto value) {
    var type = value.getType().getTensorType();
    List<Dimension> dimensions = type.getShape().getDimList();
    if (type.getElemType() != TensorProto.DataType.FLOAT_VALUE) {
      return mistake("The model's input is not of 32-bit floating-point numbers. Export it so.");
    }
    List<Long> sizes =
        dimensions.stream().skip(1).map(one -> one.hasDimValue() ? one.getDimValue() : 0).toList();
    if (sizes.isEmpty() || sizes.size() > 3) {
      return mistake(
          "The model's input has %d dimensions; (N, C, H, W) or (N, numbers) can be read."
              .formatted(dimensions.size()));
    } else if (sizes.stream().anyMatch(size -> size <= 0 || size > 100_000)) {
      return mistake(
          "The model's input leaves its size open: %s. Export it with a fixed size; only the number of examples may be open."
              .formatted(words(dimensions)));
    }
    int[] size = sizes.stream().mapToInt(Long::intValue).toArray();
    return switch (size.length) {
      case 1 -> read(new Shape.Vector(size[0]), new Value.Plain());
      case 2 -> read(new Shape.Image(1, size[0], size[1]), new Value.Plain());
      default ->
          size[2] <= MOST_CHANNELS && size[0] > MOST_CHANNELS
              ? read(new Shape.Image(size[2], size[0], size[1]), new Value.ChannelsLast())
              : read(new Shape.Image(size[0], size[1], size[2]), new Value.Plain());
    };
  }

  private static String words(List<Dimension> dimensions) {
    return dimensions.stream()
        .map(one -> one.hasDimValue() ? "" + one.getDimValue() : one.getDimParam())
        .toList()
        .toString();
  }

  private static Read read(Shape shape, Value.Form form) {
    return new Read(Optional.of(new OnnxInput(shape, form)), Optional.empty());
  }

  private static Read mistake(String sentence) {
    return new Read(Optional.empty(), Optional.of(sentence));
  }
}
