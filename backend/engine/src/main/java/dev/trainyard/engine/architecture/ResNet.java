package dev.trainyard.engine.architecture;

import static dev.trainyard.engine.architecture.Residue.BASIC;
import static dev.trainyard.engine.architecture.Residue.BOTTLENECK;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The residual networks for ImageNet, table 1 of the paper. On small images the stem is that of the
 * networks for CIFAR: one 3×3 convolution that keeps the size, and no pooling.
 */
final class ResNet implements Architecture {
  private final Twin twin;
  private final int layers;
  private final Residue residue;
  private final int[] blocks;

  private ResNet(Twin twin, int layers, Residue residue, int... blocks) {
    this.twin = twin;
    this.layers = layers;
    this.residue = residue;
    this.blocks = blocks;
  }

  /** Table 1, column by column; the plain twins are the first two. */
  static Stream<Architecture> depths(Twin twin) {
    return Stream.<Architecture>of(
            new ResNet(twin, 18, BASIC, 2, 2, 2, 2),
            new ResNet(twin, 34, BASIC, 3, 4, 6, 3),
            new ResNet(twin, 50, BOTTLENECK, 3, 4, 6, 3),
            new ResNet(twin, 101, BOTTLENECK, 3, 4, 23, 3),
            new ResNet(twin, 152, BOTTLENECK, 3, 8, 36, 3))
        .limit(twin == Twin.PLAIN ? 2 : 5);
  }

  @Override
  public Network build(Order order) {
    Twin.Style style = twin.style(order.options());
    Width width = order.width();
    NetworkBuilder network = Network.from(order.input());
    int filters = width.of(64);
    stem(network, style.unit(), filters, Inputs.isSmall(order.image())); // 64×56×56
    var body = new ResidualBlocks(network, filters, residue, Shortcut.PROJECTION, style);
    body.stage(2, blocks[0], width.of(64), 1); // 64×56×56, or 256 with bottlenecks
    body.stage(3, blocks[1], width.of(128), 2); // 128×28×28
    body.stage(4, blocks[2], width.of(256), 2); // 256×14×14
    body.stage(5, blocks[3], width.of(512), 2); // 512×7×7
    return order.answer(network.then("pool", new Layer.GlobalPooling(Layer.Function.AVERAGE)));
  }

  private static void stem(
      NetworkBuilder network, ConvolutionUnit unit, int filters, boolean small) {
    if (small) {
      unit.add(network, "", "1", unit.lean(Layer.Convolution.of(filters, 3).padding(1)));
      return;
    }
    unit.add(network, "", "1", unit.lean(Layer.Convolution.of(filters, 7).stride(2).padding(3)));
    network.then(
        "pool1",
        new Layer.Pooling(
            Layer.Function.MAX, Extent.square(3), Extent.square(2), Extent.square(1)));
  }

  @Override
  public About about() {
    return twin.about(layers);
  }

  @Override
  public List<Option> options() {
    return twin.options();
  }

  @Override
  public double labWidth() {
    return residue == BASIC ? 0.25 : 0.125;
  }

  @Override
  public Optional<Published> published() {
    return Optional.of(
        switch (twin) {
          case RESIDUAL -> residual();
          case PLAIN -> plain();
          case SQUEEZED -> squeezed();
        });
  }

  private Published residual() {
    String result = "One network, ten crops, validation set (table 3).";
    return switch (layers) {
      case 34 -> Published.onImageNet(7.46, result);
      case 50 -> Published.onImageNet(6.71, result);
      case 101 -> Published.onImageNet(6.05, result);
      case 152 -> Published.onImageNet(5.71, result);
      default -> Published.onImageNet("27.88 % top-1 error on ImageNet, ten crops (table 2).");
    };
  }

  private Published plain() {
    return layers == 34
        ? Published.onImageNet(10.02, "One network, ten crops, validation set (table 3).")
        : Published.onImageNet("27.94 % top-1 error on ImageNet, ten crops (table 2).");
  }

  private Published squeezed() {
    String result = "One network, one crop, validation set (table 2).";
    return switch (layers) {
      case 50 -> Published.onImageNet(6.62, result);
      case 101 -> Published.onImageNet(6.07, result);
      case 152 -> Published.onImageNet(5.73, result);
      default -> Published.onImageNet("The paper's table 2 begins with SE-ResNet-50.");
    };
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessImage(title(), 8, input);
  }
}
