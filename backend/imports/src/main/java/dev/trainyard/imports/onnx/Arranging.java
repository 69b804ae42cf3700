package dev.trainyard.imports.onnx;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.imports.draft.Pads;
import dev.trainyard.imports.onnx.Operation.NoLayer;
import java.util.ArrayList;
import java.util.List;

/** Operators that arrange numbers without changing them, and those that pool whole images. */
final class Arranging {
  private Arranging() {}

  static void globalPooling(Operation in) throws NoLayer {
    boolean average = in.type().equals("GlobalAveragePool");
    in.give(
        new Value.Signal(
            pool(in, in.plain(0), average ? Layer.Function.AVERAGE : Layer.Function.MAX),
            new Value.Spread()));
  }

  /** The mean of whole images; of anything else it is no layer. */
  static void reduceMean(Operation in) throws NoLayer {
    Value.Signal x = in.signal(0);
    in.image(x.node());
    List<Long> axes =
        in.reads(1)
            ? in.wholes(1, "list of axes")
            : in.attributes().wholes("axes").orElse(List.of());
    List<Long> positive = axes.stream().map(axis -> axis < 0 ? axis + 4 : axis).sorted().toList();
    boolean last = x.form() instanceof Value.ChannelsLast;
    if (!positive.equals(last ? List.of(1L, 2L) : List.of(2L, 3L))) {
      throw in.refuse(
          "It takes means along the axes %s; only those of whole images can be read.", axes);
    }
    boolean keep = in.attributes().whole("keepdims", 1) != 0;
    in.give(
        new Value.Signal(
            pool(in, x.node(), Layer.Function.AVERAGE),
            keep ? new Value.Spread() : new Value.Plain()));
  }

  private static String pool(Operation in, String x, Layer.Function function) throws NoLayer {
    in.image(x);
    return in.add(new Layer.GlobalPooling(function), x);
  }

  static void flatten(Operation in) throws NoLayer {
    long axis = in.attributes().whole("axis", 1);
    if (axis != 1) {
      throw in.refuse("It flattens from axis %d on; examples stay apart with axis 1.", axis);
    }
    flat(in);
  }

  /** To (N, numbers), or nothing at all. */
  static void reshape(Operation in) throws NoLayer {
    if (in.input(0) instanceof Value.Whole table) {
      Tables.reshape(in, table);
      return;
    }
    List<Long> target = in.wholes(1, "shape");
    Value.Signal x = in.signal(0);
    Shape shape = in.shape(x.node());
    if (target.size() == 2) {
      long numbers = target.get(1);
      if (numbers != -1 && numbers != 0 && numbers != shape.elements()) {
        throw in.refuse(
            "It makes rows of %d numbers of %d for each example.", numbers, shape.elements());
      }
      flat(in);
    } else if (target.size() == 4 && shape instanceof Shape.Image image && isSame(target, image)) {
      in.give(Value.plain(x.node()));
    } else if (target.size() == 4
        && shape instanceof Shape.Vector
        && target.subList(2, 4).equals(List.of(1L, 1L))) {
      in.give(new Value.Signal(x.node(), new Value.Spread()));
    } else {
      throw in.refuse(
          "It makes %s of %s. A model can be read that flattens its images, no other reshape.",
          target.stream().map(size -> size == Value.Whole.BATCH ? "N" : "" + size).toList(),
          shape.sizes());
    }
  }

  /** Of one channel, (H, W, C) and (C, H, W) are the same numbers. */
  private static boolean isSame(List<Long> target, Shape.Image image) {
    List<Integer> sizes = image.sizes();
    for (int i = 0; i < 3; i++) {
      long size = target.get(i + 1);
      if (size != -1 && size != sizes.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static void flat(Operation in) throws NoLayer {
    Value.Signal x = in.signal(0);
    Shape shape = in.shape(x.node());
    if (x.form() instanceof Value.Padded) {
      throw in.refuse("It flattens an image with padding; only convolutions read such.");
    } else if (!(shape instanceof Shape.Image image)) {
      in.give(x.form() instanceof Value.Spread ? Value.plain(x.node()) : x);
    } else {
      String id = in.add(new Layer.Flatten(), x.node());
      boolean last = x.form() instanceof Value.ChannelsLast;
      in.give(new Value.Signal(id, last ? new Value.FlatLast(image) : new Value.Plain()));
    }
  }

  static void squeeze(Operation in) throws NoLayer {
    if (!(in.signal(0).form() instanceof Value.Spread)) {
      throw in.refuse("Only (N, C, 1, 1) can be squeezed to (N, C).");
    }
    in.give(Value.plain(in.signal(0).node()));
  }

  static void transpose(Operation in) throws NoLayer {
    if (in.input(0) instanceof Value.Whole table) {
      Tables.transpose(in, table);
      return;
    }
    Value.Signal x = in.signal(0);
    List<Long> order = in.attributes().wholes("perm").orElse(List.of());
    if (x.form() instanceof Value.ChannelsLast && order.equals(List.of(0L, 3L, 1L, 2L))) {
      in.give(Value.plain(x.node()));
    } else if (x.form() instanceof Value.Plain
        && in.shape(x.node()) instanceof Shape.Image
        && order.equals(List.of(0L, 2L, 3L, 1L))) {
      in.give(new Value.Signal(x.node(), new Value.ChannelsLast()));
    } else {
      throw in.refuse(
          "It puts axes in the order %s; a change between channels first and channels last can be read.",
          order);
    }
  }

  static void concatenate(Operation in) throws NoLayer {
    if (in.input(0) instanceof Value.Whole) {
      Sizes.concatenate(in);
      return;
    }
    long axis = in.attributes().whole("axis", 1);
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < in.inputs(); i++) {
      inputs.add(in.plain(i));
    }
    if (axis != 1 && axis != -3) {
      throw in.refuse("It puts its inputs together along axis %d; channels are axis 1.", axis);
    }
    in.give(in.add(new Layer.Concatenate(), inputs.toArray(String[]::new)));
  }

  static void pad(Operation in) throws NoLayer {
    String mode = in.attributes().text("mode", "constant");
    List<Long> pads =
        in.reads(1) ? in.wholes(1, "padding") : in.attributes().wholes("pads").orElse(List.of());
    boolean zero =
        !in.reads(2)
            || in.numbers(2, "value").values().length == 1
                && in.numbers(2, "value").values()[0] == 0;
    if (!mode.equals("constant") || !zero || pads.size() != 8) {
      throw in.refuse("It pads in the mode %s; zeros around an image can be read.", mode);
    } else if (pads.stream().anyMatch(n -> n < 0)
        || pads.get(0) + pads.get(1) + pads.get(4) + pads.get(5) != 0) {
      throw in.refuse("It pads %s; zeros around each image can be read, no others.", pads);
    }
    String x = in.plain(0);
    Pads around =
        new Pads(
            Attributes.small(pads.get(2)),
            Attributes.small(pads.get(3)),
            Attributes.small(pads.get(6)),
            Attributes.small(pads.get(7)));
    in.give(around.isNone() ? Value.plain(x) : new Value.Signal(x, new Value.Padded(around)));
  }
}
