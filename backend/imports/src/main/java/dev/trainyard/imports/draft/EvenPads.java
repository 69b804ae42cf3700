package dev.trainyard.imports.draft;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.training.Tensor;
import java.util.Optional;

/**
 * Padding that is the same on both sides, in place of padding that is not: our layers know only
 * that. A window over an image of {@code in} rows moves to the same places if the symmetric padding
 * gives as many of them; else a kernel takes the difference in as zeros of its own.
 */
public final class EvenPads {
  private EvenPads() {}

  /** Padding for a window that can't be enlarged; empty if there is none. */
  public static Optional<Extent> of(Pads pads, int[] in, int[] kernel, int[] stride) {
    return fits(pads, in, kernel, stride, new int[] {1, 1})
        ? Optional.of(Extent.of(pads.top(), pads.left()))
        : Optional.empty();
  }

  /**
   * A kernel and its symmetric padding.
   *
   * @param kernel a × b × kh × kw
   */
  public record Padded(Tensor kernel, Extent padding) {}

  /** Empty if the padding differs between the sides and the kernel is dilated. */
  public static Optional<Padded> of(
      Pads pads, int[] in, Tensor kernel, int[] stride, int[] dilation) {
    int[] size = {kernel.shape().get(2), kernel.shape().get(3)};
    if (fits(pads, in, size, stride, dilation)) {
      return Optional.of(new Padded(kernel, Extent.of(pads.top(), pads.left())));
    }
    if (dilation[0] != 1 || dilation[1] != 1) {
      return Optional.empty();
    }
    int height = Math.max(pads.top(), pads.bottom());
    int width = Math.max(pads.left(), pads.right());
    Tensor enlarged =
        Rearrange.enlarge(
            kernel,
            height - pads.top(),
            width - pads.left(),
            height - pads.bottom(),
            width - pads.right());
    return Optional.of(new Padded(enlarged, Extent.of(height, width)));
  }

  private static boolean fits(Pads pads, int[] in, int[] kernel, int[] stride, int[] dilation) {
    for (int axis = 0; axis < 2; axis++) {
      int covered = in[axis] + pads.before(axis) - dilation[axis] * (kernel[axis] - 1) - 1;
      int asked = Math.floorDiv(covered + pads.after(axis), stride[axis]);
      int even = Math.floorDiv(covered + pads.before(axis), stride[axis]);
      if (asked != even) {
        return false;
      }
    }
    return true;
  }
}
