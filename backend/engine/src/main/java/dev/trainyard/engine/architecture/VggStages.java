package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.NetworkBuilder;
import java.util.List;

/** The convolutions of a VGG network: five stages of 3×3 convolutions, each halved by a pooling. */
final class VggStages {
  /** What networks with these stages leave open. */
  static final List<Option> OPTIONS =
      List.of(
          Option.activation("relu", "tanh", "sigmoid"),
          Option.batchNorm(false),
          Option.pooling("max", "average"),
          Option.dropout("0.5"));

  private static final int[] FILTERS = {64, 128, 256, 512, 512};

  private VggStages() {}

  /**
   * Adds {@code conv1_1 … pool5} behind the input. A map of one row or column is not pooled again.
   *
   * @param convolutions of each stage
   * @param margin padding of the very first convolution, 1 to keep the size
   */
  static void add(NetworkBuilder network, int[] convolutions, Order order, int margin) {
    var unit = ConvolutionUnit.of(order.options());
    Layer pooling = Layer.Pooling.of(order.options().poolingFunction("pooling"), 2);
    int map = Math.min(order.image().height(), order.image().width()) + 2 * (margin - 1);
    for (int stage = 0; stage < FILTERS.length; stage++) {
      var convolution = Layer.Convolution.of(order.width().of(FILTERS[stage]), 3);
      for (int i = 1; i <= convolutions[stage]; i++) {
        int padding = stage == 0 && i == 1 ? margin : 1;
        unit.add(network, "", (stage + 1) + "_" + i, convolution.padding(padding));
      }
      if (map > 1) {
        network.then("pool" + (stage + 1), pooling);
        map /= 2;
      }
    }
  }
}
