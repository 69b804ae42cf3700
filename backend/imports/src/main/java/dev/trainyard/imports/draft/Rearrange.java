package dev.trainyard.imports.draft;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Puts weights into the neutral layout: channels first, outputs before inputs. */
public final class Rearrange {
  private Rearrange() {}

  /** The axes of a tensor in another order: axis i of the result is axis {@code order[i]} here. */
  public static Tensor axes(Tensor tensor, int... order) {
    int rank = order.length;
    int[] strides = new int[rank];
    int stride = 1;
    for (int i = rank - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= tensor.shape().get(i);
    }
    List<Integer> shape = new ArrayList<>();
    for (int axis : order) {
      shape.add(tensor.shape().get(axis));
    }
    float[] values = new float[tensor.values().length];
    int[] place = new int[rank];
    int from = 0;
    for (int to = 0; to < values.length; to++) {
      values[to] = tensor.values()[from];
      for (int i = rank - 1; i >= 0; i--) {
        from += strides[order[i]];
        if (++place[i] < shape.get(i)) {
          break;
        }
        from -= strides[order[i]] * shape.get(i);
        place[i] = 0;
      }
    }
    return new Tensor(shape, values);
  }

  /**
   * Columns that stand for a flattened image of H×W×C, for one of C×H×W.
   *
   * @param weight out × (H·W·C)
   */
  public static Tensor columnsToChannelsFirst(Tensor weight, Shape.Image image) {
    int out = weight.shape().get(0);
    Tensor places =
        new Tensor(List.of(out, image.height(), image.width(), image.channels()), weight.values());
    return new Tensor(weight.shape(), axes(places, 0, 3, 1, 2).values());
  }

  /** The same numbers under another shape. */
  public static Tensor reshape(Tensor tensor, Integer... shape) {
    return new Tensor(List.of(shape), tensor.values());
  }

  /**
   * A kernel with zeros around it.
   *
   * @param kernel a × b × kh × kw
   */
  static Tensor enlarge(Tensor kernel, int top, int left, int bottom, int right) {
    List<Integer> from = kernel.shape();
    int height = from.get(2) + top + bottom;
    int width = from.get(3) + left + right;
    int maps = from.get(0) * from.get(1);
    float[] values = new float[maps * height * width];
    for (int map = 0; map < maps; map++) {
      for (int row = 0; row < from.get(2); row++) {
        System.arraycopy(
            kernel.values(),
            (map * from.get(2) + row) * from.get(3),
            values,
            (map * height + top + row) * width + left,
            from.get(3));
      }
    }
    return new Tensor(List.of(from.get(0), from.get(1), height, width), values);
  }
}
