package dev.trainyard.engine.training;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Initialization;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** The weights before the first step: the same on every engine. */
public final class InitialWeights {
  private static final long PURPOSE = 1;

  private final Analysis analysis;
  private final Initialization initialization;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

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
    for (int i = 0; i < network.nodes().size(); i++) {
      weights.draw(network.nodes().get(i), SeededRandom.stream(seed, PURPOSE, i));
    }
    return new Weights(weights.tensors);
  }

  private void draw(Node node, Random random) {
    Shape in = analysis.shape(node.inputs().get(0));
    int channels = in.sizes().get(0);
    if (node.layer() instanceof Layer.Convolution convolution) {
      int height = convolution.kernel().get(0);
      int width = convolution.kernel().get(1);
      int perGroup = channels / convolution.groups();
      long fanIn = (long) perGroup * height * width;
      long fanOut = (long) convolution.filters() / convolution.groups() * height * width;
      List<Integer> shape = List.of(convolution.filters(), perGroup, height, width);
      tensors.put(node.id() + ".weight", spread(shape, fanIn, fanOut, random));
      if (convolution.bias()) {
        fill(node, "bias", convolution.filters(), 0);
      }
    } else if (node.layer() instanceof Layer.TransposedConvolution convolution) {
      tensors.put(node.id() + ".weight", spreading(convolution, channels, random));
      if (convolution.bias()) {
        fill(node, "bias", convolution.filters(), 0);
      }
    } else if (node.layer() instanceof Layer.GaussianKernel kernel) {
      List<Integer> shape = List.of(kernel.centres(), channels);
      tensors.put(node.id() + ".centres", normal(shape, random));
    } else if (node.layer() instanceof Layer.Dense dense) {
      List<Integer> shape = List.of(dense.units(), channels);
      tensors.put(node.id() + ".weight", spread(shape, channels, dense.units(), random));
      if (dense.bias()) {
        fill(node, "bias", dense.units(), 0);
      }
    } else if (node.layer() instanceof Layer.BatchNormalization) {
      fill(node, "scale", channels, 1);
      fill(node, "bias", channels, 0);
      fill(node, "mean", channels, 0);
      fill(node, "variance", channels, 1);
    }
  }

  /** in × filters/groups × kh × kw: an interpolation where each channel is enlarged by itself. */
  private Tensor spreading(Layer.TransposedConvolution layer, int channels, Random random) {
    int height = layer.kernel().get(0);
    int width = layer.kernel().get(1);
    int perGroup = layer.filters() / layer.groups();
    List<Integer> shape = List.of(channels, perGroup, height, width);
    if (layer.filters() == layer.groups() && layer.groups() == channels) {
      return Bilinear.filters(shape);
    }
    // An output sums as many products as there are inputs whose windows meet on it.
    long meeting =
        Math.max(1, (long) height * width / layer.stride().get(0) / layer.stride().get(1));
    long fanIn = channels / layer.groups() * meeting;
    return spread(shape, fanIn, (long) perGroup * height * width, random);
  }

  private static Tensor normal(List<Integer> shape, Random random) {
    float[] values = new float[shape.stream().reduce(1, Math::multiplyExact)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Tensor(shape, values);
  }

  private Tensor spread(List<Integer> shape, long fanIn, long fanOut, Random random) {
    float[] values = new float[shape.stream().reduce(1, Math::multiplyExact)];
    ToDoubleFunction<Random> weight = initialization.weight(fanIn, fanOut);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) weight.applyAsDouble(random);
    }
    return new Tensor(shape, values);
  }

  private void fill(Node node, String name, int size, float value) {
    float[] values = new float[size];
    Arrays.fill(values, value);
    tensors.put(node.id() + "." + name, new Tensor(List.of(size), values));
  }
}
