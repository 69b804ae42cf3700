package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.NetworkBuilder;

/**
 * Weights for an image's channels from the channels' means: C×H×W → C → C/16 → C, and each map is
 * multiplied by its weight (Hu et al. 2017, figure 3).
 */
final class SqueezeExcitation {
  /** The paper's r: its best compromise between accuracy and size (table 10). */
  private static final int REDUCTION = 16;

  private SqueezeExcitation() {}

  /** Adds the block behind the last node, an image of so many channels. */
  static void add(NetworkBuilder network, String prefix, int channels) {
    String maps = network.last();
    network
        .then(prefix + "squeeze", new Layer.GlobalPooling(Layer.Function.AVERAGE)) // C
        .then(prefix + "fc1", Layer.Dense.of(Math.max(1, channels / REDUCTION)))
        .then(prefix + "fc1-relu", new Layer.Activation(Layer.Nonlinearity.RELU))
        .then(prefix + "fc2", Layer.Dense.of(channels))
        .then(prefix + "excite", new Layer.Activation(Layer.Nonlinearity.SIGMOID)); // C
    network.add(prefix + "multiply", new Layer.Multiply(), maps, network.last()); // C×H×W
  }
}
