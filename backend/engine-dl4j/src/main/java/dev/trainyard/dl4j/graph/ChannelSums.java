package dev.trainyard.dl4j.graph;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Sums over batch and space for each channel of n×c×h×w. */
interface ChannelSums {

  static ChannelSums of(INDArray image, Buffers buffers) {
    return image.size(2) * image.size(3) > 1
        ? new RowSums(image, buffers)
        : new VectorSums(image, buffers);
  }

  /** Σ x. */
  double[] sum(INDArray x);

  /** Σ x². */
  double[] squares(INDArray x);

  /** Σ x · y. */
  double[] products(INDArray x, INDArray y);
}
