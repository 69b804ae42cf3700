package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.NetworkBuilder;

/** How a residual block's input reaches its sum when the shape changes (He et al. 2015, 3.3). */
enum Shortcut {
  /** Option A, without parameters: every second place, and zeros for the channels that are new. */
  PADDING {
    @Override
    void add(NetworkBuilder network, String prefix, ConvolutionUnit unit, String x, Change change) {
      network
          .add(
              prefix + "skip", Layer.Pooling.of(Layer.Function.AVERAGE, 1).stride(change.stride), x)
          .then(prefix + "pad", new Layer.PadChannels(0, change.after - change.before));
    }
  },
  /** Option B: a 1×1 convolution. */
  PROJECTION {
    @Override
    void add(NetworkBuilder network, String prefix, ConvolutionUnit unit, String x, Change change) {
      network.add(
          prefix + "project",
          unit.lean(Layer.Convolution.of(change.after, 1).stride(change.stride)),
          x);
      if (unit.batchNorm()) {
        network.then(prefix + "project-bn", Layer.BatchNormalization.standard());
      }
    }
  };

  /**
   * From the shape of a block's input to that of its output.
   *
   * @param before channels of the input
   * @param after channels of the output
   */
  record Change(int before, int after, int stride) {
    boolean none() {
      return before == after && stride == 1;
    }
  }

  /** Adds the way from node {@code x} to the sum; its last node is the network's last. */
  abstract void add(
      NetworkBuilder network, String prefix, ConvolutionUnit unit, String x, Change change);
}
