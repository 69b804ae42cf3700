package dev.trainyard.engine.source;

import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.LinkedHashMap;
import java.util.Map;

/** Networks to be written down, by title. */
public final class Networks {
  private static final Layer RELU = new Layer.Activation(Layer.Nonlinearity.RELU);
  private static final Layer SIGMOID = new Layer.Activation(Layer.Nonlinearity.SIGMOID);

  private Networks() {}

  /** Every architecture at the first input that it offers, and every layer in some network. */
  public static Map<String, Network> all() {
    Map<String, Network> networks = new LinkedHashMap<>();
    for (Architecture architecture : Architectures.all()) {
      Shape input = architecture.inputs().get(0);
      int classes = Math.min(10, architecture.mostOutputs());
      int outputs = architecture.mainTask() == Task.REGRESSION ? 1 : classes;
      networks.put(architecture.title(), architecture.network(input, outputs, 1, Map.of()));
    }
    networks.put("Every image layer", images());
    networks.put("A map of classes", map());
    networks.put("Fixed features", features());
    return networks;
  }

  private static Network images() {
    Extent three = Extent.square(3);
    Extent two = Extent.square(2);
    Extent one = Extent.square(1);
    return Network.from(new Shape.Image(2, 11, 11))
        .then("conv", Layer.Convolution.of(4, 3).padding(1).stride(2))
        .then("tanh", new Layer.Activation(Layer.Nonlinearity.TANH))
        .then("grouped", new Layer.Convolution(4, three, one, one, one, 2, true))
        .then("lrn", Layer.LocalResponseNormalization.standard())
        .then("bn", Layer.BatchNormalization.standard())
        .then("pool", new Layer.Pooling(Layer.Function.MAX, three, two, one))
        .add("squeeze", new Layer.GlobalPooling(Layer.Function.AVERAGE), "pool")
        .then("fc1", new Layer.Dense(2, false))
        .then("fc1-relu", RELU)
        .then("fc2", Layer.Dense.of(4))
        .then("gate", SIGMOID)
        .add("scale", new Layer.Multiply(), "pool", "gate")
        .add("branch", Layer.Convolution.of(3, 1), "pool")
        .add("concat", new Layer.Concatenate(), "scale", "branch")
        .then("crop", new Layer.Crop(1, 0, 2, 3))
        .then("pad", new Layer.PadChannels(1, 2))
        .add("square", new Layer.Multiply(), "pad", "pad")
        .then("flatten", new Layer.Flatten())
        .then("drop", new Layer.Dropout(0.5))
        .then("output", Layer.Dense.of(1))
        .then("sigmoid", SIGMOID)
        .build();
  }

  private static Network map() {
    return Network.from(new Shape.Image(1, 8, 8))
        .then("conv", Layer.Convolution.of(3, 3).padding(1).stride(2))
        .then("score", Layer.TransposedConvolution.enlarging(3, 2).groups(3))
        .then(
            "refine",
            new Layer.TransposedConvolution(
                3, Extent.square(5), Extent.square(1), Extent.square(1), 1, true))
        .then("softmax", new Layer.Softmax())
        .build();
  }

  private static Network features() {
    return Network.from(new Shape.Vector(2))
        .then("products", new Layer.PolynomialFeatures(3))
        .then("kernel", new Layer.GaussianKernel(7, 0.5))
        .then("output", Layer.Dense.of(1))
        .build();
  }
}
