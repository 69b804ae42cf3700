package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Extent;
import java.util.Collections;
import java.util.stream.Collectors;

/** Sizes of windows as Python writes them. */
final class Sizes {
  private Sizes() {}

  /** {@code 5} for a square, {@code (5, 3)} for another one. */
  static String python(Extent extent) {
    return isAll(extent, extent.get(0))
        ? String.valueOf(extent.get(0))
        : extent.sizes().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  static boolean isAll(Extent extent, int size) {
    return extent.sizes().equals(Collections.nCopies(extent.rank(), size));
  }
}
