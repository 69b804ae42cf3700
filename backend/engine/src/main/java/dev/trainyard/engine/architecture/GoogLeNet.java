package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;

/**
 * GoogLeNet, table 1 of the paper, without the auxiliary classifiers. Poolings have a margin where
 * the paper rounds up. On small images the stem is a 3×3 convolution, one pooling and a 3×3
 * convolution. torchvision has batch normalization, no response normalization, and a 3×3 kernel in
 * the 5×5 branch.
 */
final class GoogLeNet implements Architecture {
  private static final Layer RESPONSE_NORM = Layer.LocalResponseNormalization.standard();

  private static final List<Inception> STAGE_3 =
      List.of(
          new Inception("inception3a", 64, 96, 128, 16, 32, 32), // 256×28×28
          new Inception("inception3b", 128, 128, 192, 32, 96, 64)); // 480×28×28
  private static final List<Inception> STAGE_4 =
      List.of(
          new Inception("inception4a", 192, 96, 208, 16, 48, 64), // 512×14×14
          new Inception("inception4b", 160, 112, 224, 24, 64, 64), // 512×14×14
          new Inception("inception4c", 128, 128, 256, 24, 64, 64), // 512×14×14
          new Inception("inception4d", 112, 144, 288, 32, 64, 64), // 528×14×14
          new Inception("inception4e", 256, 160, 320, 32, 128, 128)); // 832×14×14
  private static final List<Inception> STAGE_5 =
      List.of(
          new Inception("inception5a", 256, 160, 320, 32, 128, 128), // 832×7×7
          new Inception("inception5b", 384, 192, 384, 48, 128, 128)); // 1024×7×7

  @Override
  public Network build(Order order) {
    Options options = order.options();
    var style =
        new Inception.Style(
            ConvolutionUnit.of(options), order.width(), options.wholeNumber("largeKernel"));
    NetworkBuilder network = Network.from(order.input());
    stem(network, order, style.unit());
    STAGE_3.forEach(module -> module.add(network, style));
    network.then("pool3", halve(options));
    STAGE_4.forEach(module -> module.add(network, style));
    network.then("pool4", halve(options));
    STAGE_5.forEach(module -> module.add(network, style));
    network.then("pool5", new Layer.GlobalPooling(Layer.Function.AVERAGE)); // 1024
    if (options.number("dropout") > 0) {
      network.then("drop", new Layer.Dropout(options.number("dropout")));
    }
    return order.answer(network);
  }

  private static void stem(NetworkBuilder network, Order order, ConvolutionUnit unit) {
    Width width = order.width();
    if (Inputs.isSmall(order.image())) {
      unit.add(network, "", "1", unit.lean(Layer.Convolution.of(width.of(64), 3).padding(1)));
      network.then("pool1", halve(order.options())); // 64×14×14
      unit.add(network, "", "2", unit.lean(Layer.Convolution.of(width.of(192), 3).padding(1)));
      return;
    }
    boolean responseNorm = order.options().on("responseNorm");
    unit.add(
        network, "", "1", unit.lean(Layer.Convolution.of(width.of(64), 7).stride(2).padding(3)));
    network.then("pool1", halve(order.options())); // 64×56×56
    if (responseNorm) {
      network.then("norm1", RESPONSE_NORM);
    }
    unit.add(network, "", "2-reduce", unit.lean(Layer.Convolution.of(width.of(64), 1)));
    unit.add(network, "", "2", unit.lean(Layer.Convolution.of(width.of(192), 3).padding(1)));
    if (responseNorm) {
      network.then("norm2", RESPONSE_NORM);
    }
    network.then("pool2", halve(order.options())); // 192×28×28
  }

  /** 3×3 in steps of 2. */
  private static Layer halve(Options options) {
    return new Layer.Pooling(
        options.poolingFunction("pooling"), Extent.square(3), Extent.square(2), Extent.square(1));
  }

  @Override
  public About about() {
    return new About(
        "googlenet",
        "GoogLeNet",
        Family.INCEPTION,
        2014,
        "Small and large filters look side by side, and 1×1 convolutions keep them cheap.",
        new Paper(
            "Going Deeper with Convolutions (Szegedy, Liu, Jia, Sermanet, Reed, Anguelov, Erhan, Vanhoucke, Rabinovich)",
            "https://arxiv.org/abs/1409.4842"));
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.activation("relu", "tanh", "sigmoid"),
        Option.batchNorm(false),
        Option.responseNorm(true),
        Option.choice("largeKernel", "Kernel of the 5×5 branch", "5", "3"),
        Option.pooling("max", "average"),
        Option.dropout("0.4"));
  }

  @Override
  public double labWidth() {
    return 0.25;
  }

  @Override
  public Optional<Published> published() {
    String result =
        "One network, one crop, validation set (table 3); seven with 144 crops: 6.67 %.";
    return Optional.of(Published.onImageNet(10.07, result));
  }

  @Override
  public Optional<String> objection(Shape input) {
    return Inputs.unlessImage(title(), 8, input);
  }
}
