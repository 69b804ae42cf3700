package dev.trainyard.pytorch.graph;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** What one node computes; libtorch remembers the way back. */
@FunctionalInterface
interface Operation {
  /**
   * @param inputs batch first: n×c or n×c×h×w
   */
  Tensor of(List<Tensor> inputs, Pass pass);
}
