package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Padding in Keras: "same" where it pads as we do, else a layer of its own. "same" makes ceil(in /
 * stride) places and puts the smaller half of what it needs before the first.
 */
final class KerasMargins {
  private final Listing listing;

  KerasMargins(Listing listing) {
    this.listing = listing;
  }

  /**
   * @param before layers that pad
   * @param same whether the layer itself pads
   */
  record Margin(List<String> before, boolean same) {
    private static final Margin NONE = new Margin(List.of(), false);
    private static final Margin SAME = new Margin(List.of(), true);
  }

  Margin ofConvolution(Node node, Layer.Convolution layer) {
    if (Sizes.isAll(layer.padding(), 0)) {
      return Margin.NONE;
    }
    boolean same =
        isSame(node, span(layer.kernel(), layer.dilation()), layer.stride(), layer.padding());
    return same ? Margin.SAME : zeros(layer.padding());
  }

  Margin ofPooling(Node node, Layer.Pooling layer) {
    if (Sizes.isAll(layer.padding(), 0)) {
      return Margin.NONE;
    } else if (isSame(node, layer.kernel(), layer.stride(), layer.padding())) {
      return Margin.SAME;
    }
    boolean zeros = layer.function() == Layer.Function.AVERAGE || isNeverNegative(node);
    return zeros
        ? zeros(layer.padding())
        : new Margin(List.of("PadWithLowest(" + Sizes.python(layer.padding()) + ")"), false);
  }

  private static Margin zeros(Extent padding) {
    return new Margin(List.of("layers.ZeroPadding2D(" + Sizes.python(padding) + ")"), false);
  }

  private boolean isNeverNegative(Node node) {
    String read = node.inputs().get(0);
    return !read.equals(Network.INPUT)
        && listing.nodes().stream()
            .filter(other -> other.id().equals(read))
            .allMatch(other -> other.layer().equals(new Layer.Activation(Layer.Nonlinearity.RELU)));
  }

  private boolean isSame(Node node, Extent span, Extent stride, Extent padding) {
    Shape.Image in = (Shape.Image) listing.in(node);
    Shape.Image out = (Shape.Image) listing.shape(node.id());
    return isSame(in.height(), out.height(), span.get(0), stride.get(0), padding.get(0))
        && isSame(in.width(), out.width(), span.get(1), stride.get(1), padding.get(1));
  }

  private static boolean isSame(int in, int out, int span, int stride, int padding) {
    int places = (in + stride - 1) / stride;
    int all = Math.max(0, (places - 1) * stride + span - in);
    return places == out && all / 2 == padding;
  }

  /** Whether a maximum is taken over a margin of numbers that may all be negative. */
  boolean needLowest() {
    return pooled(Layer.Function.MAX).anyMatch(line -> line.startsWith("PadWithLowest"));
  }

  List<String> notes() {
    return pooled(Layer.Function.AVERAGE).findAny().isEmpty()
        ? List.of()
        : List.of(
            "An average at the border counts the margin's zeros here; Trainyard and PyTorch leave"
                + " them out.");
  }

  /** The padding layers before all poolings of a kind. */
  private java.util.stream.Stream<String> pooled(Layer.Function function) {
    return listing.nodes().stream()
        .filter(node -> node.layer() instanceof Layer.Pooling)
        .filter(node -> ((Layer.Pooling) node.layer()).function() == function)
        .flatMap(node -> ofPooling(node, (Layer.Pooling) node.layer()).before().stream());
  }

  private static Extent span(Extent kernel, Extent dilation) {
    return each(i -> dilation.get(i) * (kernel.get(i) - 1) + 1);
  }

  static Extent minus(Extent from, Extent what) {
    return each(i -> from.get(i) - what.get(i));
  }

  static Extent twice(Extent extent) {
    return each(i -> 2 * extent.get(i));
  }

  private static Extent each(java.util.function.IntUnaryOperator size) {
    return new Extent(IntStream.range(0, 2).map(size).boxed().toList());
  }
}
