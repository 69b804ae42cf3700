package dev.trainyard.dl4j.graph;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import dev.trainyard.engine.network.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dilated convolution, worked out with a larger kernel that is zero between the weights: oneDNN
 * refuses what ND4J asks of it for a dilated kernel with padding.
 */
final class ConvolvingDilated implements Computation {
  private final Filters filters;
  private final INDArray places;
  private final INDArray gradientPlaces;
  private final Computation convolution;

  ConvolvingDilated(Layer.Convolution layer, Wires wires, Filters filters, Buffers buffers) {
    this.filters = filters;
    long[] shape = {filters.w().size(0), filters.w().size(1), span(layer, 0), span(layer, 1)};
    INDArray w = buffers.zeros(shape);
    INDArray dw = buffers.zeros(shape);
    places = places(w, layer);
    gradientPlaces = places(dw, layer);
    var spread = new Filters(w, dw, filters.b(), filters.db());
    convolution = Bind.undilated(layer, wires, spread, buffers);
  }

  static boolean fits(Layer.Convolution layer) {
    return layer.dilation().sizes().stream().anyMatch(size -> size > 1);
  }

  private static int span(Layer.Convolution layer, int dimension) {
    return layer.dilation().get(dimension) * (layer.kernel().get(dimension) - 1) + 1;
  }

  /** Where the weights are in the larger kernel. */
  private static INDArray places(INDArray kernel, Layer.Convolution layer) {
    return kernel.get(
        all(),
        all(),
        interval(0, layer.dilation().get(0), kernel.size(2)),
        interval(0, layer.dilation().get(1), kernel.size(3)));
  }

  @Override
  public void forward(long step) {
    places.assign(filters.w());
    convolution.forward(step);
  }

  @Override
  public void backward() {
    convolution.backward();
    filters.dw().assign(gradientPlaces);
  }
}
