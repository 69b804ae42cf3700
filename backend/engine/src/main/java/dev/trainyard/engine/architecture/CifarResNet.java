package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;

/**
 * The residual networks for small images, section 4.2 of the paper: a convolution, three stages of
 * {@code blocks} blocks with two convolutions each, and a dense layer make 6·blocks + 2 layers.
 */
final class CifarResNet implements Architecture {
  private static final Layer RELU = new Layer.Activation(Layer.Nonlinearity.RELU);
  private static final Layer NORM = Layer.BatchNormalization.standard();

  private final int blocks;

  CifarResNet(int blocks) {
    this.blocks = blocks;
  }

  @Override
  public Network build(Shape input, int classes, Width width, Options options) {
    NetworkBuilder network = Network.from(input);
    network.then("conv1", convolution(width.of(16), 1)).then("bn1", NORM).then("relu1", RELU);
    stage(network, 1, width.of(16), width.of(16), 1); // 16×32×32
    stage(network, 2, width.of(16), width.of(32), 2); // 32×16×16
    stage(network, 3, width.of(32), width.of(64), 2); // 64×8×8
    return network
        .then("pool", new Layer.GlobalPooling(Layer.Function.AVERAGE))
        .then("output", Layer.Dense.of(classes))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  private void stage(NetworkBuilder network, int stage, int before, int filters, int stride) {
    block(network, stage + "a", before, filters, stride);
    for (int i = 1; i < blocks; i++) {
      block(network, stage + String.valueOf((char) ('a' + i)), filters, filters, 1);
    }
  }

  /** y = relu(F(x) + x). */
  private static void block(
      NetworkBuilder network, String id, int before, int filters, int stride) {
    String x = network.last();
    network
        .then("conv" + id + "1", convolution(filters, stride))
        .then("bn" + id + "1", NORM)
        .then("relu" + id + "1", RELU)
        .then("conv" + id + "2", convolution(filters, 1))
        .then("bn" + id + "2", NORM);
    String f = network.last();
    network
        .add("add" + id, new Layer.Add(), f, shortcut(network, id, x, before, filters, stride))
        .then("relu" + id + "2", RELU);
  }

  /** Option A, without parameters: every second place, and zeros for the channels that are new. */
  private static String shortcut(
      NetworkBuilder network, String id, String x, int before, int filters, int stride) {
    if (stride == 1) {
      return x;
    }
    network
        .add("skip" + id, Layer.Pooling.of(Layer.Function.AVERAGE, 1).stride(stride), x)
        .then("pad" + id, new Layer.PadChannels(0, filters - before));
    return network.last();
  }

  /** 3×3; batch normalization follows and makes a bias superfluous. */
  private static Layer convolution(int filters, int stride) {
    return Layer.Convolution.of(filters, 3).padding(1).stride(stride).withoutBias();
  }

  @Override
  public String id() {
    return "resnet-" + (6 * blocks + 2);
  }

  @Override
  public String title() {
    return "ResNet-" + (6 * blocks + 2);
  }

  @Override
  public int year() {
    return 2015;
  }

  @Override
  public String idea() {
    return "Each block learns only what to add to its input, so that many layers can be trained.";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Deep Residual Learning for Image Recognition (He, Zhang, Ren, Sun)",
        "https://arxiv.org/abs/1512.03385");
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public List<Shape> inputs() {
    return Inputs.SMALL_IMAGES;
  }

  @Override
  public Optional<String> objection(Shape input) {
    if (input instanceof Shape.Image image && image.height() >= 8 && image.width() >= 8) {
      return Optional.empty();
    }
    return Optional.of(
        "%s needs images of at least 8×8, not %s.".formatted(title(), Inputs.words(input)));
  }
}
