package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.NetworkBuilder;
import java.util.Locale;

/** A dense layer, the nonlinearity, and dropout if it is wanted. */
record DenseUnit(Layer.Nonlinearity nonlinearity, double dropout) {

  static DenseUnit of(Options options) {
    return new DenseUnit(options.nonlinearity("activation"), options.number("dropout"));
  }

  /** Adds {@code fc<number>}, the nonlinearity by its name, and {@code drop<number>}. */
  void add(NetworkBuilder network, int number, int units) {
    network
        .then("fc" + number, Layer.Dense.of(units))
        .then(
            nonlinearity.name().toLowerCase(Locale.ROOT) + number,
            new Layer.Activation(nonlinearity));
    if (dropout > 0) {
      network.then("drop" + number, new Layer.Dropout(dropout));
    }
  }
}
