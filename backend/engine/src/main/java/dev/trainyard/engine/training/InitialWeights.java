package dev.trainyard.engine.training;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.plan.Initialization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/** The weights before the first step: the same on every engine. */
public final class InitialWeights {
  private static final long PURPOSE = 1;

  private final Analysis analysis;
  private final Initialization initialization;

  private InitialWeights(Analysis analysis, Initialization initialization) {
    this.analysis = analysis;
    this.initialization = initialization;
  }

  /**
   * Draws every weight from the seed. Biases and means are 0, scales and variances 1.
   *
   * @throws Refused if the network is wrong
   */
  public static Weights of(Network network, Initialization initialization, long seed) {
    var weights = new InitialWeights(Analysis.of(network), initialization);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int i = 0; i < network.nodes().size(); i++) {
      Node node = network.nodes().get(i);
      Random random = SeededRandom.stream(seed, PURPOSE, i);
      WeightShapes.of(weights.analysis, node)
          .forEach((name, shape) -> tensors.put(name, weights.first(node, name, shape, random)));
    }
    return new Weights(tensors);
  }

  private Tensor first(Node node, String name, List<Integer> shape, Random random) {
    return switch (name.substring(node.id().length() + 1)) {
      case "weight" -> weight(node, shape, random);
      case "centres" -> tensor(shape, random::nextGaussian);
      case "scale", "variance" -> tensor(shape, () -> 1);
      default -> tensor(shape, () -> 0); // bias, mean
    };
  }

  private Tensor weight(Node node, List<Integer> shape, Random random) {
    if (node.layer() instanceof Layer.TransposedConvolution transposed) {
      return spreading(transposed, shape, random);
    }
    // out × in/groups (× kh × kw)
    int groups = node.layer() instanceof Layer.Convolution convolution ? convolution.groups() : 1;
    long window = product(shape.subList(2, shape.size()));
    return spread(shape, shape.get(1) * window, shape.get(0) / groups * window, random);
  }

  /** in × filters/groups × kh × kw: an interpolation where each channel is enlarged by itself. */
  private Tensor spreading(Layer.TransposedConvolution layer, List<Integer> shape, Random random) {
    int channels = shape.get(0);
    if (layer.filters() == layer.groups() && layer.groups() == channels) {
      return Bilinear.filters(shape);
    }
    // An output sums as many products as there are inputs whose windows meet on it.
    long window = product(shape.subList(2, shape.size()));
    long meeting = Math.max(1, window / layer.stride().get(0) / layer.stride().get(1));
    return spread(shape, channels / layer.groups() * meeting, shape.get(1) * window, random);
  }

  private Tensor spread(List<Integer> shape, long fanIn, long fanOut, Random random) {
    ToDoubleFunction<Random> weight = initialization.weight(fanIn, fanOut);
    return tensor(shape, () -> weight.applyAsDouble(random));
  }

  private static Tensor tensor(List<Integer> shape, DoubleSupplier value) {
    float[] values = new float[product(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) value.getAsDouble();
    }
    return new Tensor(shape, values);
  }

  private static int product(List<Integer> sizes) {
    return sizes.stream().reduce(1, Math::multiplyExact);
  }
}
