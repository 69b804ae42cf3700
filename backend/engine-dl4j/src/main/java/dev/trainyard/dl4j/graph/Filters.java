package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What a convolution learns, and the gradients of it.
 *
 * @param w out×in×kh×kw
 * @param b out
 */
record Filters(INDArray w, INDArray dw, Optional<INDArray> b, Optional<INDArray> db) {

  static Filters of(String id, Layer.Convolution layer, Parameters weights) {
    return new Filters(
        weights.value(id + ".weight"),
        weights.gradient(id + ".weight"),
        layer.bias() ? Optional.of(weights.value(id + ".bias")) : Optional.empty(),
        layer.bias() ? Optional.of(weights.gradient(id + ".bias")) : Optional.empty());
  }

  /** Those of the outputs {@code from} to {@code to}, without the last. */
  Filters outputs(long from, long to) {
    var range = NDArrayIndex.interval(from, to);
    return new Filters(
        w.get(range), dw.get(range), b.map(all -> all.get(range)), db.map(all -> all.get(range)));
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
