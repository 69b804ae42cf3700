package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The residual networks for small images, section 4.2 of the paper: a convolution, three stages of
 * {@code blocks} blocks with two convolutions each, and a dense layer make 6·blocks + 2 layers.
 */
final class CifarResNet implements Architecture {
  /** Percent of CIFAR-10's test images told wrong: table 6 of the paper. */
  private static final Map<Integer, Double> ERRORS =
      Map.of(20, 8.75, 32, 7.51, 44, 7.17, 56, 6.97, 110, 6.43);

  private final Twin twin;
  private final int blocks;

  private CifarResNet(Twin twin, int blocks) {
    this.twin = twin;
    this.blocks = blocks;
  }

  /** The paper's depths: 20, 32, 44, 56 and 110 layers. */
  static Stream<Architecture> depths(Twin twin) {
    return IntStream.of(3, 5, 7, 9, 18).mapToObj(blocks -> new CifarResNet(twin, blocks));
  }

  @Override
  public Network build(Order order) {
    Twin.Style style = twin.style(order.options());
    ConvolutionUnit unit = style.unit();
    Width width = order.width();
    NetworkBuilder network = Network.from(order.input());
    int filters = width.of(16);
    unit.add(network, "", "1", unit.lean(Layer.Convolution.of(filters, 3).padding(1))); // 16×32×32
    var body = new ResidualBlocks(network, filters, Residue.BASIC, Shortcut.PADDING, style);
    body.stage(1, blocks, width.of(16), 1); // 16×32×32
    body.stage(2, blocks, width.of(32), 2); // 32×16×16
    body.stage(3, blocks, width.of(64), 2); // 64×8×8
    return order.answer(network.then("pool", new Layer.GlobalPooling(Layer.Function.AVERAGE)));
  }

  private int layers() {
    return 6 * blocks + 2;
  }

  @Override
  public About about() {
    return twin.about(layers());
  }

  @Override
  public List<Option> options() {
    return twin.options();
  }

  @Override
  public double labWidth() {
    return layers() > 32 ? 0.5 : 1;
  }

  @Override
  public Optional<Published> published() {
    String result =
        switch (twin) {
          case RESIDUAL -> ERRORS.get(layers()) + " % of CIFAR-10's test images wrong (table 6).";
          case PLAIN -> "Its curve on CIFAR-10 is in figure 6: the deeper, the worse.";
          case SQUEEZED -> "A lab network; the paper gives SE-ResNet-110 and 164 on CIFAR.";
        };
    return Optional.of(Published.elsewhere(new Shape.Image(3, 32, 32), 10, result));
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessImage(title(), 8, input);
  }
}
