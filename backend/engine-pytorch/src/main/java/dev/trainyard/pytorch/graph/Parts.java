package dev.trainyard.pytorch.graph;

import org.bytedeco.pytorch.Tensor;

/** The trained weights as the layers of one pass see them. */
@FunctionalInterface
public interface Parts {
  /**
   * @param name as in {@link dev.trainyard.engine.training.Weights}
   */
  Tensor get(String name);
}
