package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.NetworkBuilder;
import java.util.Locale;

/** A convolution, batch normalization if it is wanted, and the nonlinearity. */
record ConvolutionUnit(boolean batchNorm, Layer.Nonlinearity nonlinearity) {

  static ConvolutionUnit of(Options options) {
    return new ConvolutionUnit(options.on("batchNorm"), options.nonlinearity("activation"));
  }

  /** Adds {@code <prefix>conv<number>}, {@code …bn…} and the nonlinearity by its name. */
  void add(NetworkBuilder network, String prefix, String number, Layer.Convolution convolution) {
    addLinear(network, prefix, number, convolution);
    activate(network, prefix, number);
  }

  /** The same behind node {@code from}: the beginning of a branch. */
  void addFrom(String from, NetworkBuilder network, String prefix, Layer.Convolution convolution) {
    network.add(prefix + "conv", convolution, from);
    normalize(network, prefix, "");
    activate(network, prefix, "");
  }

  /** The unit without its nonlinearity. */
  void addLinear(
      NetworkBuilder network, String prefix, String number, Layer.Convolution convolution) {
    network.then(prefix + "conv" + number, convolution);
    normalize(network, prefix, number);
  }

  private void normalize(NetworkBuilder network, String prefix, String number) {
    if (batchNorm) {
      network.then(prefix + "bn" + number, Layer.BatchNormalization.standard());
    }
  }

  void activate(NetworkBuilder network, String prefix, String number) {
    String name = nonlinearity.name().toLowerCase(Locale.ROOT);
    network.then(prefix + name + number, new Layer.Activation(nonlinearity));
  }

  /** A convolution without the bias that a normalization behind it would take away again. */
  Layer.Convolution lean(Layer.Convolution convolution) {
    return batchNorm ? convolution.withoutBias() : convolution;
  }
}
