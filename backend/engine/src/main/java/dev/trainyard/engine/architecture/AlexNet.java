package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;

/**
 * AlexNet, section 3.5 of the paper, in two towers that meet in the third convolution; or in one
 * tower, as the author wrote it in 2014 and as torchvision has it. The dropout follows the dense
 * layers, as in the paper. On small images the first convolution is 5×5 and keeps the size.
 */
final class AlexNet implements Architecture {
  /** Filters of the five convolutions of two towers, both together, and of one. */
  private static final int[] TWO = {96, 256, 384, 384, 256};

  private static final int[] ONE = {64, 192, 384, 256, 256};

  @Override
  public Network build(Order order) {
    boolean two = order.options().text("towers").equals("two");
    int[] filters = two ? TWO : ONE;
    var body = new Body(order, two ? 2 : 1);
    Layer.Convolution first =
        Inputs.isSmall(order.image())
            ? Layer.Convolution.of(0, 5).padding(2)
            : Layer.Convolution.of(0, 11).stride(4).padding(2);
    body.convolution(1, filters[0], first, 1); // 96×55×55
    body.normAndPool(1); // 96×27×27
    body.convolution(2, filters[1], Layer.Convolution.of(0, 5).padding(2), body.towers);
    body.normAndPool(2); // 256×13×13
    body.convolution(3, filters[2], Layer.Convolution.of(0, 3).padding(1), 1);
    body.convolution(4, filters[3], Layer.Convolution.of(0, 3).padding(1), body.towers);
    body.convolution(5, filters[4], Layer.Convolution.of(0, 3).padding(1), body.towers);
    NetworkBuilder network = body.pool(5).then("flatten", new Layer.Flatten()); // 256·6·6
    var dense = DenseUnit.of(order.options());
    dense.add(network, 6, order.width().of(4096));
    dense.add(network, 7, order.width().of(4096));
    return order.answer(network);
  }

  /** The convolutions, each with what follows it. */
  private static final class Body {
    private final Order order;
    private final int towers;
    private final NetworkBuilder network;
    private final ConvolutionUnit unit;

    Body(Order order, int towers) {
      this.order = order;
      this.towers = towers;
      this.network = Network.from(order.input());
      this.unit = ConvolutionUnit.of(order.options());
    }

    void convolution(int number, int published, Layer.Convolution kernel, int groups) {
      int filters = towers * order.width().of(published / towers);
      var convolution =
          new Layer.Convolution(
              filters,
              kernel.kernel(),
              kernel.stride(),
              kernel.padding(),
              kernel.dilation(),
              groups,
              true);
      unit.add(network, "", String.valueOf(number), unit.lean(convolution));
    }

    void normAndPool(int number) {
      if (order.options().on("responseNorm")) {
        network.then("norm" + number, Layer.LocalResponseNormalization.standard());
      }
      pool(number);
    }

    /** The windows overlap: 3×3 in steps of 2. */
    NetworkBuilder pool(int number) {
      Layer.Function function = order.options().poolingFunction("pooling");
      return network.then("pool" + number, Layer.Pooling.of(function, 3).stride(2));
    }
  }

  @Override
  public About about() {
    return new About(
        "alexnet",
        "AlexNet",
        Family.FIRST,
        2012,
        "A deep convolutional network with ReLU and dropout, trained on two GPUs, halves the errors on ImageNet.",
        new Paper(
            "ImageNet Classification with Deep Convolutional Neural Networks (Krizhevsky, Sutskever, Hinton)",
            "https://papers.nips.cc/paper/4824-imagenet-classification-with-deep-convolutional-neural-networks"));
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.choice("towers", "Towers", "two", "one"),
        Option.activation("relu", "tanh", "sigmoid"),
        Option.responseNorm(true),
        Option.batchNorm(false),
        Option.pooling("max", "average"),
        Option.dropout("0.5"));
  }

  @Override
  public double labWidth() {
    return 0.25;
  }

  @Override
  public Optional<Published> published() {
    return Optional.of(Published.onImageNet(18.2, "One network, validation set (table 2)."));
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessImage(title(), 16, input);
  }
}
