package dev.trainyard.engine.network;

import java.util.Collections;
import java.util.List;

/** One number for each spatial dimension: (height, width) of a kernel, a stride, a padding. */
public record Extent(List<Integer> sizes) {

  public Extent {
    sizes = List.copyOf(sizes);
  }

  public static Extent of(Integer... sizes) {
    return new Extent(List.of(sizes));
  }

  /** The same size in both dimensions of an image. */
  public static Extent square(int size) {
    return new Extent(Collections.nCopies(2, size));
  }

  public int rank() {
    return sizes.size();
  }

  public int get(int dimension) {
    return sizes.get(dimension);
  }
}
