package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fully convolutional networks on VGG-16, section 4 of the paper: scores at a 32nd of the size, for
 * 16s and 8s added to scores of earlier poolings, then enlarged. Like the authors' networks they
 * surround the image with 100 places and crop the answer; here poolings round down, which suits
 * most but not all sizes. Small images whose sides 32 divides need neither margin nor crop.
 */
final class Fcn implements Architecture {
  private static final int[] VGG_16 = {2, 2, 3, 3, 3};
  private static final int MARGIN = 100;
  private static final int COARSEST = 32;

  private final int stride;
  private final String meanIou;

  private Fcn(int stride, String meanIou) {
    this.stride = stride;
    this.meanIou = meanIou;
  }

  static Stream<Architecture> strides() {
    return Stream.of(new Fcn(32, "59.4"), new Fcn(16, "62.4"), new Fcn(8, "62.7"));
  }

  @Override
  public Network build(Order order) {
    Shape.Image image = order.image();
    boolean cropped = !isLab(image);
    NetworkBuilder network = Network.from(image);
    VggStages.add(network, VGG_16, order, cropped ? MARGIN : 1); // 512, a 32nd of the size
    dense(network, order, cropped ? 0 : 3);
    var decoder =
        new FcnDecoder(
            network,
            order.outputs(),
            cropped,
            coarse(image.height(), cropped),
            coarse(image.width(), cropped));
    decoder.score("score");
    if (stride < 32) {
      decoder.enlarge("up-pool4", 2);
      decoder.fuse("pool4", 5);
    }
    if (stride < 16) {
      decoder.enlarge("up-pool3", 2);
      decoder.fuse("pool3", 9);
    }
    decoder.enlarge("up", stride);
    decoder.cropTo(image, cropOffset());
    return network.then("softmax", new Layer.Softmax()).build();
  }

  /** Places of the coarsest scores along {@code side} places of the image. */
  private static int coarse(int side, boolean cropped) {
    return cropped ? (side + 2 * MARGIN - 2) / COARSEST - 6 : side / COARSEST;
  }

  /** VGG's dense layers as convolutions: 7×7 and 1×1. */
  private static void dense(NetworkBuilder network, Order order, int padding) {
    var unit = new ConvolutionUnit(false, order.options().nonlinearity("activation"));
    int filters = order.width().of(4096);
    double dropout = order.options().number("dropout");
    unit.add(network, "fc6.", "", Layer.Convolution.of(filters, 7).padding(padding));
    drop(network, "fc6.drop", dropout);
    unit.add(network, "fc7.", "", Layer.Convolution.of(filters, 1));
    drop(network, "fc7.drop", dropout);
  }

  private static void drop(NetworkBuilder network, String id, double rate) {
    if (rate > 0) {
      network.then(id, new Layer.Dropout(rate));
    }
  }

  /** Where the image begins in the enlarged scores, from the authors' networks. */
  private int cropOffset() {
    return switch (stride) {
      case 32 -> 19;
      case 16 -> 27;
      default -> 31;
    };
  }

  private static boolean isLab(Shape.Image image) {
    return Inputs.isSmall(image) && image.height() % COARSEST == 0 && image.width() % COARSEST == 0;
  }

  @Override
  public About about() {
    return new About(
        "fcn-" + stride + "s",
        "FCN-" + stride + "s",
        Family.FULLY_CONVOLUTIONAL,
        2014,
        stride == COARSEST
            ? "Dense layers become convolutions, so that every place of an image gets a class."
            : "Coarse scores say what, finer layers say where: both are added before enlarging.",
        new Paper(
            "Fully Convolutional Networks for Semantic Segmentation (Long, Shelhamer, Darrell)",
            "https://arxiv.org/abs/1411.4038"));
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.SEGMENTATION);
  }

  @Override
  public List<Option> options() {
    return VggStages.OPTIONS;
  }

  @Override
  public double labWidth() {
    return 0.125;
  }

  @Override
  public List<Shape> inputs() {
    return Inputs.SCENES;
  }

  @Override
  public Optional<Published> published() {
    String result = meanIou + " % mean IoU on PASCAL VOC 2011, validation set (table 2).";
    return Optional.of(Published.elsewhere(new Shape.Image(3, 512, 512), 21, result));
  }

  @Override
  public Optional<String> objection(Shape input) {
    if (input instanceof Shape.Image image && (isLab(image) || fits(image))) {
      return Optional.empty();
    }
    String sentence =
        "%s reads images of 32×32, 64×64 or 96×96, and most larger ones such as 224×224, not %s.";
    return Optional.of(sentence.formatted(title(), Inputs.words(input)));
  }

  /** Whether the enlarged scores cover the image. */
  private boolean fits(Shape.Image image) {
    return !Inputs.isSmall(image) && fits(image.height()) && fits(image.width());
  }

  private boolean fits(int side) {
    int places = coarse(side, true);
    for (int at = COARSEST; at > stride; at /= 2) {
      places = 2 * (places + 1);
    }
    return cropOffset() + side <= stride * (places + 1);
  }
}
