package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.NetworkBuilder;

/** What a residual block adds to its input: F of y = F(x) + x (He et al. 2015, figure 5). */
enum Residue {
  /** 3×3, 3×3 */
  BASIC(1) {
    @Override
    void add(NetworkBuilder network, String prefix, ConvolutionUnit unit, int filters, int stride) {
      unit.add(network, prefix, "1", unit.lean(square(filters).stride(stride)));
      unit.addLinear(network, prefix, "2", unit.lean(square(filters)));
    }
  },
  /**
   * 1×1, 3×3, 1×1 with four times as many filters. The 3×3 has the stride, as in torchvision; the
   * authors' own networks had it in the first 1×1.
   */
  BOTTLENECK(4) {
    @Override
    void add(NetworkBuilder network, String prefix, ConvolutionUnit unit, int filters, int stride) {
      unit.add(network, prefix, "1", unit.lean(Layer.Convolution.of(filters, 1)));
      unit.add(network, prefix, "2", unit.lean(square(filters).stride(stride)));
      unit.addLinear(network, prefix, "3", unit.lean(Layer.Convolution.of(4 * filters, 1)));
    }
  };

  /** Output channels for each filter of the block. */
  final int expansion;

  Residue(int expansion) {
    this.expansion = expansion;
  }

  abstract void add(
      NetworkBuilder network, String prefix, ConvolutionUnit unit, int filters, int stride);

  private static Layer.Convolution square(int filters) {
    return Layer.Convolution.of(filters, 3).padding(1);
  }
}
