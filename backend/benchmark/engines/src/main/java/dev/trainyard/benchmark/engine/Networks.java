package dev.trainyard.benchmark.engine;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import java.util.Map;

/** The networks as the product writes them, from 1×28×28 to the probabilities of ten digits. */
public final class Networks {
  private static final Shape INPUT = new Shape.Image(1, 28, 28);
  private static final Layer RELU = new Layer.Activation(Layer.Nonlinearity.RELU);
  private static final Layer MAXIMUM = Layer.Pooling.of(Layer.Function.MAX, 2);

  private Networks() {}

  public static Network of(Task task) {
    return switch (task) {
      case LENET -> lenet();
      case LENET_5, RESNET_20, SE_RESNET_20 ->
          Architectures.byId(task.id).orElseThrow().network(INPUT, Task.CLASSES, 1, Map.of());
      case VGG -> vgg();
    };
  }

  /** 20 and 50 maps of 5×5, 500 units, as Deeplearning4j's own example has it. */
  private static Network lenet() {
    return Network.from(INPUT)
        .then("c1", Layer.Convolution.of(20, 5)) // 20×24×24
        .then("p1", MAXIMUM)
        .then("c2", Layer.Convolution.of(50, 5)) // 50×8×8
        .then("p2", MAXIMUM)
        .then("flatten", new Layer.Flatten())
        .then("d1", Layer.Dense.of(500))
        .then("relu", RELU)
        .then("output", Layer.Dense.of(Task.CLASSES))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  /** Pairs of 3×3 convolutions and a pooling, three times. */
  private static Network vgg() {
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
        .then("output", Layer.Dense.of(Task.CLASSES))
        .then("softmax", new Layer.Softmax())
        .build();
  }
}
