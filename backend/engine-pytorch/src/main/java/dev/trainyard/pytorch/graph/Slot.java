package dev.trainyard.pytorch.graph;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * The place of one weight in a row.
 *
 * @param shape in the neutral layout; of rank 4 for filters: out × in × height × width
 * @param place 0 for the first of its row
 */
record Slot(String name, List<Integer> shape, int place) {

  long length() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  private boolean holdsFilters() {
    return shape.size() == 4;
  }

  private long size(int dimension) {
    return shape.get(dimension);
  }

  /** Values in the neutral layout as they lie in the row: filters channels last. */
  Tensor stored(Tensor neutral) {
    return holdsFilters()
        ? neutral
            .view(size(0), size(1), size(2), size(3))
            .permute(0, 2, 3, 1)
            .contiguous()
            .view(length())
        : neutral;
  }

  /** A part of the row in the weight's shape, without a copy. */
  Tensor shaped(Tensor part) {
    return switch (shape.size()) {
      case 4 -> part.view(size(0), size(2), size(3), size(1)).permute(0, 3, 1, 2);
      case 2 -> part.view(size(0), size(1));
      default -> part;
    };
  }
}
