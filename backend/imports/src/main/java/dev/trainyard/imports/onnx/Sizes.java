package dev.trainyard.imports.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.imports.onnx.Operation.NoLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constants, and the arithmetic on shapes by which exporters say "flatten". */
final class Sizes {
  private Sizes() {}

  static void constant(Operation in) throws NoLayer {
    Optional<AttributeProto> tensor = in.attributes().raw("value");
    if (tensor.isPresent()) {
      try {
        in.give(ReadTensor.of(tensor.get().getT()));
      } catch (ReadTensor.UnreadableTensor unreadable) {
        throw in.refuse("It %s.", unreadable.getMessage());
      }
    } else if (in.attributes().has("value_int")) {
      in.give(Value.Whole.row(List.of(in.attributes().whole("value_int", 0))));
    } else if (in.attributes().has("value_ints")) {
      in.give(Value.Whole.row(in.attributes().wholes("value_ints").orElseThrow()));
    } else if (in.attributes().has("value_float")) {
      float value = (float) in.attributes().number("value_float", 0);
      in.give(new Value.Numbers(in.name(), new Tensor(List.of(), new float[] {value})));
    } else {
      throw in.refuse("It is a constant of a kind that no layer reads.");
    }
  }

  static void shape(Operation in) throws NoLayer {
    Value.Signal x = in.signal(0);
    if (!(x.form() instanceof Value.Plain)) {
      throw in.refuse("The shape of an image with channels last or padding is not known here.");
    }
    Shape shape = in.shape(x.node());
    List<Long> sizes = new ArrayList<>(List.of(Value.Whole.BATCH));
    shape.sizes().forEach(size -> sizes.add((long) size));
    int start = Attributes.small(in.attributes().whole("start", 0));
    int end = Attributes.small(in.attributes().whole("end", sizes.size()));
    in.give(
        Value.Whole.row(
            sizes.subList(Math.max(0, start), Math.max(0, Math.min(end, sizes.size())))));
  }

  static void gather(Operation in) throws NoLayer {
    List<Long> from = in.wholes(0, "list");
    List<Long> taken = new ArrayList<>();
    for (long index : in.wholes(1, "index")) {
      long place = index < 0 ? index + from.size() : index;
      if (place < 0 || place >= from.size()) {
        throw in.refuse("It takes number %d of %d.", index, from.size());
      }
      taken.add(from.get((int) place));
    }
    in.give(Value.Whole.row(taken));
  }

  /** A list stays one with or without an axis more. */
  static void unsqueeze(Operation in) throws NoLayer {
    if (in.input(0) instanceof Value.Signal x
        && in.shape(x.node()) instanceof Shape.Vector
        && x.form() instanceof Value.Plain) {
      List<Long> axes =
          in.reads(1)
              ? in.wholes(1, "list of axes")
              : in.attributes().wholes("axes").orElse(List.of());
      if (axes.equals(List.of(2L, 3L)) || axes.equals(List.of(-2L, -1L))) {
        in.give(new Value.Signal(x.node(), new Value.Spread()));
        return;
      }
    }
    in.give(Value.Whole.row(in.wholes(0, "list")));
  }

  static void concatenate(Operation in) throws NoLayer {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < in.inputs(); i++) {
      all.addAll(in.wholes(i, "list"));
    }
    in.give(Value.Whole.row(all));
  }
}
