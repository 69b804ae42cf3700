package dev.trainyard.imports.keras;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.imports.draft.EvenPads;
import dev.trainyard.imports.draft.Pads;
import dev.trainyard.imports.draft.Rearrange;
import dev.trainyard.imports.keras.KerasLayer.NoLayer;
import java.util.List;

/** Layers whose window moves over an image. */
final class Sliding {
  private Sliding() {}

  static Value convolution(KerasLayer layer) throws NoLayer {
    layer.requireWeights(layer.flag("use_bias", true) ? 2 : 1);
    Tensor kernel = Rearrange.axes(layer.weight(0, 4), 3, 2, 0, 1); // from kh × kw × in × out
    return convolve(layer, kernel, layer.config().path("groups").asInt(1));
  }

  /** A group for each channel; kernels are kh × kw × in × multiplier. */
  static Value depthwise(KerasLayer layer) throws NoLayer {
    layer.requireWeights(layer.flag("use_bias", true) ? 2 : 1);
    Tensor kernel = Rearrange.axes(layer.weight(0, 4), 2, 3, 0, 1);
    List<Integer> shape = kernel.shape();
    Tensor grouped =
        Rearrange.reshape(kernel, shape.get(0) * shape.get(1), 1, shape.get(2), shape.get(3));
    return convolve(layer, grouped, shape.get(0));
  }

  private static Value convolve(KerasLayer layer, Tensor kernel, int groups) throws NoLayer {
    int[] size = size(layer.image());
    int[] stride = layer.pair("strides", 1);
    int[] dilation = layer.pair("dilation_rate", 1);
    int[] window = {kernel.shape().get(2), kernel.shape().get(3)};
    requireSteps(layer, stride);
    Pads before = layer.input().pads();
    int[] padded = {
      size[0] + before.top() + before.bottom(), size[1] + before.left() + before.right()
    };
    Pads pads = layer.isSame() ? before.plus(Pads.same(padded, window, stride, dilation)) : before;
    EvenPads.Padded even =
        EvenPads.of(pads, size, kernel, stride, dilation)
            .orElseThrow(
                () ->
                    layer.refuse(
                        "Its padding differs between the sides, which a dilated kernel can't take in."));
    List<Integer> shape = even.kernel().shape();
    boolean bias = layer.flag("use_bias", true);
    String id =
        layer.add(
            new Layer.Convolution(
                shape.get(0),
                Extent.of(shape.get(2), shape.get(3)),
                Extent.of(stride[0], stride[1]),
                even.padding(),
                Extent.of(dilation[0], dilation[1]),
                groups,
                bias),
            layer.input().node());
    layer.weight(id, "weight", even.kernel());
    if (bias) {
      layer.weight(id, "bias", layer.weight(1, 1));
    }
    return Activations.after(layer, Value.of(id));
  }

  static Value transposed(KerasLayer layer) throws NoLayer {
    boolean bias = layer.flag("use_bias", true);
    layer.requireWeights(bias ? 2 : 1);
    layer.image();
    Tensor kernel = Rearrange.axes(layer.weight(0, 4), 3, 2, 0, 1); // from kh × kw × out × in
    int[] stride = layer.pair("strides", 1);
    int[] dilation = layer.pair("dilation_rate", 1);
    int[] window = {kernel.shape().get(2), kernel.shape().get(3)};
    requireSteps(layer, stride);
    int[] padding = new int[2];
    for (int i = 0; i < 2; i++) {
      int more = window[i] - stride[i];
      if (more < 0 || layer.isSame() && more % 2 != 0) {
        throw layer.refuse(
            "Its kernel of %d and stride of %d ask for padding that differs between the sides.",
            window[i], stride[i]);
      }
      padding[i] = layer.isSame() ? more / 2 : 0;
    }
    boolean chosen =
        !layer.config().path("output_padding").isNull()
            && !layer.config().path("output_padding").isMissingNode();
    if (chosen || dilation[0] != 1 || dilation[1] != 1) {
      throw layer.refuse("It has an output padding or a dilation, which can't be read.");
    }
    String id =
        layer.add(
            new Layer.TransposedConvolution(
                kernel.shape().get(1),
                Extent.of(window[0], window[1]),
                Extent.of(stride[0], stride[1]),
                Extent.of(padding[0], padding[1]),
                1,
                bias),
            layer.whole().node());
    layer.weight(id, "weight", kernel);
    if (bias) {
      layer.weight(id, "bias", layer.weight(1, 1));
    }
    return Activations.after(layer, Value.of(id));
  }

  static Value pooling(KerasLayer layer) throws NoLayer {
    int[] size = size(layer.image());
    int[] window = layer.pair("pool_size", 2);
    int[] stride = layer.config().path("strides").isNull() ? window : layer.pair("strides", 2);
    requireSteps(layer, stride);
    Pads around = around(layer);
    Pads pads = layer.isSame() ? Pads.same(size, window, stride, new int[] {1, 1}) : around;
    Extent even =
        EvenPads.of(pads, size, window, stride)
            .orElseThrow(
                () ->
                    layer.refuse(
                        "Its padding differs between the sides; use valid, or a window that fits."));
    Layer.Function function =
        layer.kind().startsWith("Max") ? Layer.Function.MAX : Layer.Function.AVERAGE;
    return Value.of(
        layer.add(
            new Layer.Pooling(
                function, Extent.of(window[0], window[1]), Extent.of(stride[0], stride[1]), even),
            layer.input().node()));
  }

  /** Zeros around what is never negative are like no pixels to a maximum. */
  private static Pads around(KerasLayer layer) throws NoLayer {
    boolean harmless =
        layer.kind().startsWith("Max")
            && !layer.isSame()
            && layer.draft().isNeverNegative(layer.input().node());
    return harmless ? layer.input().pads() : layer.whole().pads();
  }

  static Value globalPooling(KerasLayer layer) throws NoLayer {
    layer.image();
    if (layer.flag("keepdims", false)) {
      throw layer.refuse("It keeps an image of one pixel (keepdims); a vector can be read.");
    }
    Layer.Function function =
        layer.kind().startsWith("GlobalMax") ? Layer.Function.MAX : Layer.Function.AVERAGE;
    return Value.of(layer.add(new Layer.GlobalPooling(function), layer.whole().node()));
  }

  static Value zeroPadding(KerasLayer layer) throws NoLayer {
    layer.image();
    var sides = layer.config().path("padding");
    if (!sides.isArray() || sides.size() != 2 || !sides.get(0).isArray()) {
      throw layer.refuse("Its padding %s is not that of an image.", sides);
    }
    Pads pads =
        new Pads(
            sides.get(0).get(0).asInt(),
            sides.get(1).get(0).asInt(),
            sides.get(0).get(1).asInt(),
            sides.get(1).get(1).asInt());
    Value value = layer.input();
    return new Value(value.node(), value.flattened(), value.pads().plus(pads));
  }

  private static int[] size(Shape.Image image) {
    return new int[] {image.height(), image.width()};
  }

  private static void requireSteps(KerasLayer layer, int[] stride) throws NoLayer {
    if (stride[0] < 1 || stride[1] < 1) {
      throw layer.refuse("Its stride must be at least 1.");
    }
  }
}
