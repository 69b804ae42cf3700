package dev.trainyard.benchmark.engine;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What is trained: a network on digits of 1×28×28, in batches of 64, with Adam. */
public enum Task {
  /** 20 and 50 maps of 5×5, 500 units, as Deeplearning4j's own example has it. */
  LENET("lenet", "LeNet 20/50/500", 0.001) {
    @Override
    public Network network() {
      return Network.from(INPUT)
          .then("c1", Layer.Convolution.of(20, 5)) // 20×24×24
          .then("p1", MAXIMUM)
          .then("c2", Layer.Convolution.of(50, 5)) // 50×8×8
          .then("p2", MAXIMUM)
          .then("flatten", new Layer.Flatten())
          .then("d1", Layer.Dense.of(500))
          .then("relu", RELU)
          .then("output", Layer.Dense.of(CLASSES))
          .then("softmax", new Layer.Softmax())
          .build();
    }
  },
  /** LeCun et al. 1998 with the product's defaults. */
  LENET_5("lenet-5", "LeNet-5", 0.002) {
    @Override
    public Network network() {
      return architecture("lenet-5");
    }
  },
  /** He et al. 2015, section 4.2. */
  RESNET_20("resnet-20", "ResNet-20", 0.001) {
    @Override
    public Network network() {
      return architecture("resnet-20");
    }
  },
  /** Pairs of 3×3 convolutions with ReLU and a pooling, three times. */
  VGG("vgg", "VGG 32/64/128", 0.001) {
    @Override
    public Network network() {
      NetworkBuilder network = Network.from(INPUT);
      for (int filters : new int[] {32, 64, 128}) {
        for (int i = 1; i <= 2; i++) {
          network
              .then("c" + filters + "-" + i, Layer.Convolution.of(filters, 3).padding(1))
              .then("r" + filters + "-" + i, RELU);
        }
        network.then("p" + filters, MAXIMUM); // 32×14×14, 64×7×7, 128×3×3
      }
      return network
          .then("flatten", new Layer.Flatten())
          .then("output", Layer.Dense.of(CLASSES))
          .then("softmax", new Layer.Softmax())
          .build();
    }
  };

  public static final int BATCH = 64;
  public static final int CLASSES = 10;

  private static final Shape INPUT = new Shape.Image(1, 28, 28);
  private static final Layer RELU = new Layer.Activation(Layer.Nonlinearity.RELU);
  private static final Layer MAXIMUM = Layer.Pooling.of(Layer.Function.MAX, 2);

  /** The name on a command line. */
  public final String id;

  public final String title;
  public final double learningRate;

  Task(String id, String title, double learningRate) {
    this.id = id;
    this.title = title;
    this.learningRate = learningRate;
  }

  /** From 1×28×28 to the probabilities of ten classes. */
  public abstract Network network();

  /**
   * @throws IllegalArgumentException if there is none of that name; the message names all
   */
  static Task byId(String id) {
    return Arrays.stream(values())
        .filter(task -> task.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no network %s. There are: %s."
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(task -> task.id)
                                .collect(Collectors.joining(", ")))));
  }

  private static Network architecture(String id) {
    return Architectures.byId(id).orElseThrow().network(INPUT, CLASSES, 1, Map.of());
  }
}
