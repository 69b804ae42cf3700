package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * VGG, table 1 of the paper: configurations A, B, D and E. Convolutions keep their bias beside
 * batch normalization, as in torchvision. On small images pooling ends at a map of 1×1.
 */
final class Vgg implements Architecture {
  private final int layers;
  private final double topFiveError;
  private final int[] convolutions;

  private Vgg(int layers, double topFiveError, int... convolutions) {
    this.layers = layers;
    this.topFiveError = topFiveError;
    this.convolutions = convolutions;
  }

  static Stream<Architecture> depths() {
    return Stream.of(
        new Vgg(11, 10.4, 1, 1, 2, 2, 2),
        new Vgg(13, 9.9, 2, 2, 2, 2, 2),
        new Vgg(16, 8.1, 2, 2, 3, 3, 3),
        new Vgg(19, 8.0, 2, 2, 4, 4, 4));
  }

  @Override
  public Network build(Order order) {
    NetworkBuilder network = Network.from(order.input());
    VggStages.add(network, convolutions, order, 1);
    network.then("flatten", new Layer.Flatten()); // 512·7·7 at 224×224
    var dense = DenseUnit.of(order.options());
    dense.add(network, 6, order.width().of(4096));
    dense.add(network, 7, order.width().of(4096));
    return order.answer(network);
  }

  @Override
  public About about() {
    return new About(
        "vgg-" + layers,
        "VGG-" + layers,
        Family.VGG,
        2014,
        "Nothing but 3×3 convolutions, many of them: two see as far as one of 5×5, with fewer weights.",
        new Paper(
            "Very Deep Convolutional Networks for Large-Scale Image Recognition (Simonyan, Zisserman)",
            "https://arxiv.org/abs/1409.1556"));
  }

  @Override
  public List<Option> options() {
    return VggStages.OPTIONS;
  }

  @Override
  public double labWidth() {
    return 0.25;
  }

  @Override
  public Optional<Published> published() {
    String result = "One network, one test scale, validation set (table 3, the best of its rows).";
    return Optional.of(Published.onImageNet(topFiveError, result));
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessImage(title(), 8, input);
  }
}
