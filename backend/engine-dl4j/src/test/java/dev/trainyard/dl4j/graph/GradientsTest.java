package dev.trainyard.dl4j.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.dl4j.Dl4j;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.WeightShapes;
import dev.trainyard.engine.training.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Every layer's backward step against its forward step: along a random direction of one tensor, the
 * loss changes by the gradient's share in that direction. The loss is Σ r · z with fixed random r.
 */
class GradientsTest {
  private static final int BATCH = 6;
  private static final Shape.Image INPUT = new Shape.Image(2, 9, 8);
  private static final double NUDGE = 1e-3;

  /** Seed of the dropout: with these masks no rectifier turns within a nudge. */
  private static final long MASKS = 2;

  private final Buffers buffers = new Buffers();
  private Set<String> frozen = Set.of();

  @BeforeAll
  static void load() {
    Dl4j.prepare();
  }

  @AfterEach
  void free() {
    buffers.close();
  }

  static Stream<Arguments> networks() {
    Extent one = Extent.square(1);
    Layer tanh = new Layer.Activation(Layer.Nonlinearity.TANH);
    return Stream.of(
        ends("first convolution", images().then("c", Layer.Convolution.of(3, 3).padding(1))),
        ends(
            "second convolution",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .then("t", tanh)
                .then("d", Layer.Convolution.of(4, 2).stride(2).withoutBias())),
        ends(
            "first convolution, strided",
            images().then("c", Layer.Convolution.of(3, 3).stride(2).padding(1))),
        ends(
            "first convolution, dilated",
            images()
                .then(
                    "c",
                    new Layer.Convolution(
                        3, Extent.of(2, 3), one, one, Extent.square(2), 1, true))),
        ends(
            "groups, dilated",
            images()
                .then("s", Layer.Convolution.of(4, 3))
                .then(
                    "c",
                    new Layer.Convolution(6, Extent.of(3, 2), one, one, Extent.of(1, 2), 2, true))),
        ends(
            "batch normalization of maps",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .then("n", Layer.BatchNormalization.standard())
                .then("t", tanh)),
        ends(
            "batch normalization of a vector",
            images()
                .then("flat", new Layer.Flatten())
                .then("h", Layer.Dense.of(5))
                .then("n", Layer.BatchNormalization.standard())
                .then("t", tanh)),
        ends(
            "average pooling with padding",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .then(
                    "p",
                    new Layer.Pooling(
                        Layer.Function.AVERAGE, Extent.square(3), Extent.square(2), one))),
        ends(
            "maximum pooling with padding",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .then(
                    "p",
                    new Layer.Pooling(
                        Layer.Function.MAX, Extent.square(3), Extent.square(2), one))),
        ends(
            "global pooling",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .then("p", new Layer.GlobalPooling(Layer.Function.AVERAGE))),
        ends(
            "relu, sigmoid, dropout",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .then("r", new Layer.Activation(Layer.Nonlinearity.RELU))
                .then("d", Layer.Convolution.of(3, 3))
                .then("g", new Layer.Activation(Layer.Nonlinearity.SIGMOID))
                .then("o", new Layer.Dropout(0.3))),
        ends(
            "groups of two, as in AlexNet",
            images()
                .then("s", Layer.Convolution.of(4, 3))
                .then(
                    "c",
                    new Layer.Convolution(
                        6, Extent.square(5), one, Extent.square(2), one, 2, true))),
        ends(
            "maximum pooling with overlapping windows",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .then("p", Layer.Pooling.of(Layer.Function.MAX, 3).stride(2))),
        ends(
            "maximum pooling at every place",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .then("p", new Layer.Pooling(Layer.Function.MAX, Extent.square(3), one, one))),
        ends(
            "transposed convolution",
            images()
                .then("c", Layer.Convolution.of(3, 3).stride(2))
                .then("t", tanh)
                .then(
                    "u",
                    new Layer.TransposedConvolution(
                        4, Extent.of(4, 3), Extent.of(2, 3), Extent.of(1, 0), 1, true))),
        ends(
            "transposed convolution, each channel by itself",
            images()
                .then("c", Layer.Convolution.of(3, 3).stride(2))
                .then("u", Layer.TransposedConvolution.enlarging(3, 2).groups(3))),
        ends(
            "transposed convolution in groups of the input",
            images()
                .then(
                    "u",
                    new Layer.TransposedConvolution(
                        4, Extent.square(3), Extent.square(2), one, 2, true))),
        ends(
            "local response normalization",
            images()
                .then("c", Layer.Convolution.of(7, 3))
                .then("l", new Layer.LocalResponseNormalization(5, 0.4, 0.75, 2))),
        ends(
            "squeeze and excitation",
            images()
                .then("c", Layer.Convolution.of(4, 3))
                .then("s", new Layer.GlobalPooling(Layer.Function.AVERAGE))
                .then("e", Layer.Dense.of(4))
                .then("g", new Layer.Activation(Layer.Nonlinearity.SIGMOID))
                .add("m", new Layer.Multiply(), "c", "g")),
        ends(
            "squeeze and excitation of one place",
            images()
                .then(
                    "c",
                    new Layer.Convolution(4, Extent.of(9, 8), one, Extent.square(0), one, 1, true))
                .then("s", new Layer.GlobalPooling(Layer.Function.AVERAGE))
                .then("g", new Layer.Activation(Layer.Nonlinearity.SIGMOID))
                .add("m", new Layer.Multiply(), "c", "g")),
        ends(
            "a product of two, and of one with itself",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .add("d", Layer.Convolution.of(3, 3), "input")
                .add("m", new Layer.Multiply(), "c", "d")
                .add("q", new Layer.Multiply(), "m", "m")),
        ends(
            "branches side by side",
            images()
                .then("c", Layer.Convolution.of(3, 3).padding(1))
                .add("d", Layer.Convolution.of(2, 1), "input")
                .add("j", new Layer.Concatenate(), "c", "input", "d", "c")),
        ends(
            "a crop",
            images().then("c", Layer.Convolution.of(3, 3)).then("k", new Layer.Crop(2, 1, 4, 3))),
        ends(
            "softmax of maps",
            images().then("c", Layer.Convolution.of(5, 3)).then("x", new Layer.Softmax())),
        ends(
            "softmax, polynomial and Gaussian kernel of a vector",
            images()
                .then("flat", new Layer.Flatten())
                .then("h", Layer.Dense.of(4))
                .then("x", new Layer.Softmax())
                .then("p", new Layer.PolynomialFeatures(3))
                .then("d", Layer.Dense.of(3))
                .then("k", new Layer.GaussianKernel(6, 1.5))),
        ends(
            "a sum with a shortcut that pads channels",
            images()
                .then("c", Layer.Convolution.of(3, 3))
                .then("t", tanh)
                .then("d", Layer.Convolution.of(5, 3).padding(1))
                .add("pad", new Layer.PadChannels(1, 1), "t")
                .add("sum", new Layer.Add(), "d", "pad", "d")));
  }

  private static NetworkBuilder images() {
    return NetworkBuilder.from(INPUT);
  }

  private static Arguments ends(String name, NetworkBuilder network) {
    boolean vector = Analysis.of(network.build()).output() instanceof Shape.Vector;
    if (!vector) {
      network.then("flatten", new Layer.Flatten());
    }
    return Arguments.of(
        name,
        network.then("output", Layer.Dense.of(3)).then("softmax", new Layer.Softmax()).build());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void the_loss_follows_the_gradient(String name, Network network) {
    assertFollows(network, Set.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void the_loss_follows_the_gradient_that_frozen_nodes_let_through(String name, Network network) {
    Set<String> frozen =
        WeightShapes.of(Analysis.of(network)).keySet().stream()
            .map(WeightShapes::node)
            .collect(Collectors.toSet());
    frozen.remove(frozen.contains("h") ? "h" : frozen.contains("c") ? "c" : "output");
    assertFollows(network, frozen);
  }

  private void assertFollows(Network network, Set<String> frozen) {
    this.frozen = frozen;
    Weights weights = InitialWeights.of(network, Initialization.XAVIER, 3);
    Map<String, float[]> gradients = gradients(network, weights);
    var random = new Random(5);
    gradients.forEach(
        (tensor, gradient) -> {
          float[] direction = new float[gradient.length];
          double expected = 0;
          for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) random.nextGaussian();
            expected += direction[i] * gradient[i];
          }
          double slope =
              (loss(network, moved(weights, tensor, direction, NUDGE))
                      - loss(network, moved(weights, tensor, direction, -NUDGE)))
                  / (2 * NUDGE);
          assertThat(expected)
              .as(tensor)
              .isCloseTo(slope, within(0.02 * Math.max(1, Math.abs(slope))));
        });
  }

  private Pass pass(Network network, Parameters parameters) {
    Pass pass = Pass.training(Analysis.of(network), BATCH, parameters, MASKS, buffers);
    var random = new Random(9);
    float[] images = new float[(int) pass.input().length()];
    for (int i = 0; i < images.length; i++) {
      images[i] = (float) random.nextGaussian();
    }
    new HostFloats(pass.input()).set(images);
    pass.forward(1);
    return pass;
  }

  private Map<String, float[]> gradients(Network network, Weights weights) {
    var parameters = new Parameters(weights, frozen, buffers);
    Pass pass = pass(network, parameters);
    new HostFloats(pass.scoresGradient()).set(shares(pass.scores()));
    pass.backward();
    Map<String, float[]> gradients = new LinkedHashMap<>();
    for (String name : weights.tensors().keySet()) {
      if (Weights.isTrained(name) && !frozen.contains(WeightShapes.node(name))) {
        INDArray whole = buffers.zeros(parameters.gradient(name).shape());
        whole.assign(parameters.gradient(name));
        gradients.put(name, new HostFloats(whole).copy());
      }
    }
    return gradients;
  }

  private double loss(Network network, Weights weights) {
    Pass pass = pass(network, new Parameters(weights, frozen, buffers));
    float[] scores = new HostFloats(pass.scores()).copy();
    float[] shares = shares(pass.scores());
    double loss = 0;
    for (int i = 0; i < scores.length; i++) {
      loss += (double) scores[i] * shares[i];
    }
    return loss;
  }

  private static float[] shares(INDArray scores) {
    var random = new Random(11);
    float[] shares = new float[(int) scores.length()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) random.nextGaussian();
    }
    return shares;
  }

  private static Weights moved(Weights weights, String name, float[] direction, double by) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(weights.tensors());
    Tensor tensor = weights.get(name);
    float[] values = tensor.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (by * direction[i]);
    }
    tensors.put(name, new Tensor(tensor.shape(), values));
    return new Weights(tensors);
  }
}
