package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.List;

/** Layers of Keras that go over an image, and those that pad and crop it. */
final class KerasWindows {
  private final KerasMargins margins;

  KerasWindows(Listing listing) {
    this.margins = new KerasMargins(listing);
  }

  List<String> convolution(Node node, Layer.Convolution layer, String activation) {
    KerasMargins.Margin margin = margins.ofConvolution(node, layer);
    List<String> codes = new ArrayList<>(margin.before());
    codes.add(
        new Call("layers.Conv2D", layer.filters(), Sizes.python(layer.kernel()))
            .unless(Sizes.isAll(layer.stride(), 1), "strides=" + Sizes.python(layer.stride()))
            .unless(!margin.same(), "padding=\"same\"")
            .unless(
                Sizes.isAll(layer.dilation(), 1), "dilation_rate=" + Sizes.python(layer.dilation()))
            .unless(layer.groups() == 1, "groups=" + layer.groups())
            .unless(activation.isEmpty(), activation)
            .unless(layer.bias(), "use_bias=False")
            .text());
    return codes;
  }

  List<String> transposed(Layer.TransposedConvolution layer) {
    Extent twice = KerasMargins.minus(layer.kernel(), layer.stride());
    boolean same = twice.equals(KerasMargins.twice(layer.padding()));
    boolean grouped = layer.groups() > 1;
    List<String> codes = new ArrayList<>();
    codes.add(
        new Call(
                grouped ? "GroupedTranspose" : "layers.Conv2DTranspose",
                layer.filters(),
                Sizes.python(layer.kernel()))
            .unless(!grouped, "groups=" + layer.groups())
            .unless(Sizes.isAll(layer.stride(), 1), "strides=" + Sizes.python(layer.stride()))
            .unless(!same, "padding=\"same\"")
            .unless(layer.bias(), "use_bias=False")
            .text());
    if (!same && !Sizes.isAll(layer.padding(), 0)) {
      codes.add("layers.Cropping2D(" + Sizes.python(layer.padding()) + ")");
    }
    return codes;
  }

  List<String> pooling(Node node, Layer.Pooling layer) {
    KerasMargins.Margin margin = margins.ofPooling(node, layer);
    List<String> codes = new ArrayList<>(margin.before());
    codes.add(
        new Call("layers." + word(layer.function()) + "Pooling2D", Sizes.python(layer.kernel()))
            .unless(
                layer.stride().equals(layer.kernel()), "strides=" + Sizes.python(layer.stride()))
            .unless(!margin.same(), "padding=\"same\"")
            .text());
    return codes;
  }

  static String crop(Layer.Crop crop, Shape.Image in) {
    return "layers.Cropping2D(((%d, %d), (%d, %d)))"
        .formatted(
            crop.top(),
            in.height() - crop.top() - crop.height(),
            crop.left(),
            in.width() - crop.left() - crop.width());
  }

  /** As the names of pooling layers have it. */
  static String word(Layer.Function function) {
    return function == Layer.Function.AVERAGE ? "Average" : "Max";
  }
}
