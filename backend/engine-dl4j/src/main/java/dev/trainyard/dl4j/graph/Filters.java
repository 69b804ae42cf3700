package dev.trainyard.dl4j.graph;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a convolution learns, and the gradients of it.
 *
 * @param w out×in×kh×kw; in×out×kh×kw if it is transposed
 * @param b out
 */
record Filters(INDArray w, INDArray dw, Optional<INDArray> b, Optional<INDArray> db) {

  /**
   * Those of one group of outputs.
   *
   * @param group 0 for the first
   */
  static Filters of(String id, int groups, boolean bias, int group, Parameters weights) {
    String w = id + ".weight";
    String b = id + ".bias";
    return new Filters(
        weights.value(w, group, groups),
        weights.gradient(w, group, groups),
        bias ? Optional.of(weights.value(b, group, groups)) : Optional.empty(),
        bias ? Optional.of(weights.gradient(b, group, groups)) : Optional.empty());
  }

  INDArray[] after(INDArray x) {
    return b.map(bias -> new INDArray[] {x, w, bias}).orElse(new INDArray[] {x, w});
  }

  INDArray[] between(INDArray x, INDArray dy) {
    return b.map(bias -> new INDArray[] {x, w, bias, dy}).orElse(new INDArray[] {x, w, dy});
  }

  INDArray[] gradientsAfter(INDArray dx) {
    return db.map(bias -> new INDArray[] {dx, dw, bias}).orElse(new INDArray[] {dx, dw});
  }
}
