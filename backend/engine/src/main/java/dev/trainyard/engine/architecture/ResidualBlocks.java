package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.NetworkBuilder;

/**
 * Writes stages of residual blocks, y = relu(F(x) + x) (He et al. 2015, section 3.2); without skip
 * connections y = relu(F(x)), the plain twin.
 */
final class ResidualBlocks {
  private static final int LETTERS = 26;

  private final NetworkBuilder network;
  private final ConvolutionUnit unit;
  private final Residue residue;
  private final Shortcut shortcut;
  private final boolean skip;
  private final boolean squeezeExcitation;
  private int channels;

  /**
   * @param network ends in an image of {@code channels} channels
   */
  ResidualBlocks(
      NetworkBuilder network, int channels, Residue residue, Shortcut shortcut, Twin.Style style) {
    this.network = network;
    this.channels = channels;
    this.residue = residue;
    this.shortcut = shortcut;
    this.unit = style.unit();
    this.skip = style.skip();
    this.squeezeExcitation = style.squeezeExcitation();
  }

  /** Adds blocks of so many filters; the first has the stride. Their names begin with "2a.". */
  void stage(int stage, int blocks, int filters, int stride) {
    for (int i = 0; i < blocks; i++) {
      block(stage + letter(i, blocks) + ".", filters, i == 0 ? stride : 1);
    }
  }

  /** a, b, c …, and where the alphabet ends a, b1, b2 …, as He's own files name them. */
  private static String letter(int block, int blocks) {
    if (blocks <= LETTERS || block == 0) {
      return String.valueOf((char) ('a' + block));
    }
    return "b" + block;
  }

  private void block(String prefix, int filters, int stride) {
    String x = network.last();
    int after = residue.expansion * filters;
    residue.add(network, prefix, unit, filters, stride);
    if (squeezeExcitation) {
      SqueezeExcitation.add(network, prefix, after);
    }
    if (skip) {
      String f = network.last();
      network.add(prefix + "add", new Layer.Add(), f, end(prefix, x, after, stride));
    }
    unit.activate(network, prefix, "");
    channels = after;
  }

  /** The shortcut's last node; x itself if F(x) has its shape. */
  private String end(String prefix, String x, int after, int stride) {
    var change = new Shortcut.Change(channels, after, stride);
    if (change.none()) {
      return x;
    }
    shortcut.add(network, prefix, unit, x, change);
    return network.last();
  }
}
