package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Pooling; padded places neither win nor count. */
final class Pools {
  private static final long[] NONE = {0, 0};
  private static final long[] ONE = {1, 1};

  private Pools() {}

  static long[] sizes(Extent extent) {
    return extent.sizes().stream().mapToLong(Integer::longValue).toArray();
  }

  static Tensor pool(Layer.Pooling layer, Tensor x) {
    long[] kernel = sizes(layer.kernel());
    long[] stride = sizes(layer.stride());
    long[] padding = sizes(layer.padding());
    if (2 * padding[0] <= kernel[0] && 2 * padding[1] <= kernel[1]) {
      return layer.function() == Layer.Function.MAX
          ? torch.max_pool2d(x, kernel, stride, padding, ONE, false)
          : torch.avg_pool2d(x, kernel, stride, padding, false, false, new LongOptional());
    }
    return widelyPadded(layer.function(), x, kernel, stride, padding);
  }

  /** libtorch itself pads at most half a window. */
  private static Tensor widelyPadded(
      Layer.Function function, Tensor x, long[] kernel, long[] stride, long[] padding) {
    long[] places = {padding[1], padding[1], padding[0], padding[0]};
    if (function == Layer.Function.MAX) {
      Tensor padded = torch.constant_pad_nd(x, places, new Scalar(Double.NEGATIVE_INFINITY));
      return torch.max_pool2d(padded, kernel, stride, NONE, ONE, false);
    }
    return sums(x, places, kernel, stride).div(sums(torch.ones_like(x), places, kernel, stride));
  }

  private static Tensor sums(Tensor x, long[] places, long[] kernel, long[] stride) {
    Tensor padded = torch.constant_pad_nd(x, places, new Scalar(0));
    return torch.avg_pool2d(padded, kernel, stride, NONE, false, true, new LongOptional(1));
  }

  /** n×c×h×w to n×c. */
  static Tensor global(Layer.Function function, Tensor x) {
    long[] all = {x.size(2), x.size(3)};
    return function == Layer.Function.MAX
        ? torch.max_pool2d(x, all, all, NONE, ONE, false).flatten(1, -1)
        : torch.mean(x, 2, 3);
  }
}
