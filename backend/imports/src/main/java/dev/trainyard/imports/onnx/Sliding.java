package dev.trainyard.imports.onnx;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.imports.draft.EvenPads;
import dev.trainyard.imports.draft.Pads;
import dev.trainyard.imports.onnx.Operation.NoLayer;
import java.util.List;
import java.util.Optional;

/** Operators whose window moves over an image. */
final class Sliding {
  private Sliding() {}

  static void convolution(Operation in) throws NoLayer {
    Tensor kernel = in.numbers(1, "weights");
    requireRank(in, kernel);
    if (in.signal(0).form() instanceof Value.Spread) {
      pointOnVector(in, kernel);
      return;
    }
    Pads around = around(in);
    String x = around.isNone() ? in.plain(0) : in.signal(0).node();
    int[] stride = in.attributes().pair("strides", 1);
    int[] dilation = in.attributes().pair("dilations", 1);
    int[] window = {kernel.shape().get(2), kernel.shape().get(3)};
    int[] size = size(in.image(x));
    Pads pads = around.plus(pads(in, size, window, stride, dilation));
    EvenPads.Padded even =
        EvenPads.of(pads, size, kernel, stride, dilation)
            .orElseThrow(
                () ->
                    in.refuse(
                        "Its padding differs between the sides, which a dilated kernel can't take in."));
    Optional<Tensor> bias = in.optional(2, "biases");
    List<Integer> shape = even.kernel().shape();
    String id =
        in.add(
            new Layer.Convolution(
                shape.get(0),
                Extent.of(shape.get(2), shape.get(3)),
                Extent.of(stride[0], stride[1]),
                even.padding(),
                Extent.of(dilation[0], dilation[1]),
                Attributes.small(in.attributes().whole("group", 1)),
                bias.isPresent()),
            x);
    in.weight(id, "weight", 1, even.kernel());
    bias.ifPresent(tensor -> in.weight(id, "bias", 2, tensor));
    in.give(id);
  }

  /** A 1×1 convolution of (N, C, 1, 1) is a dense layer. */
  private static void pointOnVector(Operation in, Tensor kernel) throws NoLayer {
    List<Integer> shape = kernel.shape();
    if (shape.get(2) != 1 || shape.get(3) != 1 || in.attributes().whole("group", 1) != 1) {
      throw in.refuse("It slides over an image of one pixel; only a kernel of 1 × 1 can be read.");
    }
    Optional<Tensor> bias = in.optional(2, "biases");
    String id = in.add(new Layer.Dense(shape.get(0), bias.isPresent()), in.signal(0).node());
    in.weight(id, "weight", 1, new Tensor(shape.subList(0, 2), kernel.values()));
    bias.ifPresent(tensor -> in.weight(id, "bias", 2, tensor));
    in.give(new Value.Signal(id, new Value.Spread()));
  }

  static void transposedConvolution(Operation in) throws NoLayer {
    Tensor kernel = in.numbers(1, "weights");
    requireRank(in, kernel);
    String x = in.plain(0);
    in.image(x);
    int[] stride = in.attributes().pair("strides", 1);
    List<Long> pads = in.attributes().wholes("pads").orElse(List.of(0L, 0L, 0L, 0L));
    boolean more =
        in.attributes().wholes("output_padding").orElse(List.of()).stream().anyMatch(n -> n != 0)
            || in.attributes().has("output_shape")
            || !in.attributes().text("auto_pad", "NOTSET").equals("NOTSET");
    boolean dilated =
        in.attributes().wholes("dilations").orElse(List.of()).stream().anyMatch(n -> n != 1);
    if (more || dilated || !pads.subList(0, 2).equals(pads.subList(2, 4))) {
      throw in.refuse(
          "A transposed convolution can be read with the same padding on both sides and without dilation or output padding.");
    }
    int groups = Attributes.small(in.attributes().whole("group", 1));
    Optional<Tensor> bias = in.optional(2, "biases");
    List<Integer> shape = kernel.shape();
    String id =
        in.add(
            new Layer.TransposedConvolution(
                shape.get(1) * groups,
                Extent.of(shape.get(2), shape.get(3)),
                Extent.of(stride[0], stride[1]),
                Extent.of(Attributes.small(pads.get(0)), Attributes.small(pads.get(1))),
                groups,
                bias.isPresent()),
            x);
    in.weight(id, "weight", 1, kernel);
    bias.ifPresent(tensor -> in.weight(id, "bias", 2, tensor));
    in.give(id);
  }

  static void pooling(Operation in) throws NoLayer {
    boolean average = in.type().equals("AveragePool");
    Pads around = !average && isNeverNegative(in) ? around(in) : Pads.NONE;
    String x = around.isNone() ? in.plain(0) : in.signal(0).node();
    int[] size = size(in.image(x));
    int[] window = in.attributes().pair("kernel_shape", 0);
    int[] stride = in.attributes().pair("strides", 1);
    int[] dilation = in.attributes().pair("dilations", 1);
    Pads pads = around.plus(pads(in, size, window, stride, new int[] {1, 1}));
    if (dilation[0] != 1 || dilation[1] != 1) {
      throw in.refuse("Its window is dilated; pooling here looks at neighbours.");
    } else if (average && !pads.isNone() && in.attributes().whole("count_include_pad", 0) != 0) {
      throw in.refuse(
          "It counts padding as zeros in its averages (count_include_pad); averages here are of real pixels only.");
    } else if (in.attributes().whole("ceil_mode", 0) != 0 && roundsUp(pads, size, window, stride)) {
      throw in.refuse(
          "It pools windows that stand out over the edge (ceil_mode); use padding instead.");
    }
    Extent even =
        EvenPads.of(pads, size, window, stride)
            .orElseThrow(
                () -> in.refuse("Its padding differs between the sides: %s. Pad evenly.", pads));
    in.give(
        in.add(
            new Layer.Pooling(
                average ? Layer.Function.AVERAGE : Layer.Function.MAX,
                Extent.of(window[0], window[1]),
                Extent.of(stride[0], stride[1]),
                even),
            x));
  }

  private static Pads around(Operation in) throws NoLayer {
    return in.signal(0).form() instanceof Value.Padded padded ? padded.pads() : Pads.NONE;
  }

  /** Zeros around such an image are like no pixels to a maximum. */
  private static boolean isNeverNegative(Operation in) throws NoLayer {
    return in.draft().isNeverNegative(in.signal(0).node());
  }

  private static boolean roundsUp(Pads pads, int[] size, int[] window, int[] stride) {
    return (size[0] + pads.top() + pads.bottom() - window[0]) % stride[0] != 0
        || (size[1] + pads.left() + pads.right() - window[1]) % stride[1] != 0;
  }

  private static void requireRank(Operation in, Tensor kernel) throws NoLayer {
    if (kernel.shape().size() != 4) {
      throw in.refuse(
          "It convolves in %d dimensions; images have 2.", Math.max(0, kernel.shape().size() - 2));
    }
  }

  private static int[] size(Shape.Image image) {
    return new int[] {image.height(), image.width()};
  }

  private static Pads pads(Operation in, int[] size, int[] window, int[] stride, int[] dilation)
      throws NoLayer {
    if (stride[0] < 1 || stride[1] < 1) {
      throw in.refuse("Its stride must be at least 1.");
    }
    String auto = in.attributes().text("auto_pad", "NOTSET");
    switch (auto) {
      case "VALID":
        return Pads.NONE;
      case "SAME_UPPER":
        return Pads.same(size, window, stride, dilation);
      case "NOTSET", "":
        List<Long> pads = in.attributes().wholes("pads").orElse(List.of(0L, 0L, 0L, 0L));
        if (pads.size() == 4 && pads.stream().allMatch(pad -> pad >= 0)) {
          return new Pads(
              Attributes.small(pads.get(0)),
              Attributes.small(pads.get(1)),
              Attributes.small(pads.get(2)),
              Attributes.small(pads.get(3)));
        }
        throw in.refuse("Its padding %s is none of an image.", pads);
      default:
        throw in.refuse("Its padding %s is not known here.", auto);
    }
  }
}
