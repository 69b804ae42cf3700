package dev.trainyard.onnx;

import static dev.trainyard.engine.network.NetworkBuilder.from;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Layer.Activation;
import dev.trainyard.engine.network.Layer.Add;
import dev.trainyard.engine.network.Layer.BatchNormalization;
import dev.trainyard.engine.network.Layer.Concatenate;
import dev.trainyard.engine.network.Layer.Convolution;
import dev.trainyard.engine.network.Layer.Crop;
import dev.trainyard.engine.network.Layer.Dense;
import dev.trainyard.engine.network.Layer.Dropout;
import dev.trainyard.engine.network.Layer.Flatten;
import dev.trainyard.engine.network.Layer.Function;
import dev.trainyard.engine.network.Layer.GaussianKernel;
import dev.trainyard.engine.network.Layer.GlobalPooling;
import dev.trainyard.engine.network.Layer.LocalResponseNormalization;
import dev.trainyard.engine.network.Layer.Multiply;
import dev.trainyard.engine.network.Layer.Nonlinearity;
import dev.trainyard.engine.network.Layer.PadChannels;
import dev.trainyard.engine.network.Layer.PolynomialFeatures;
import dev.trainyard.engine.network.Layer.Pooling;
import dev.trainyard.engine.network.Layer.Softmax;
import dev.trainyard.engine.network.Layer.TransposedConvolution;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layer, in odd sizes and with each of its settings, means the same to ONNX Runtime. */
class EveryLayerTest {
  private static final Shape PHOTO = new Shape.Image(6, 11, 9);
  private static final Shape NUMBERS = new Shape.Vector(13);

  @ParameterizedTest
  @MethodSource
  void onnx_runtime_equals_the_plain_loops(Network network) {
    Parity.check(network, 3, 7);
  }

  @Test
  void no_layer_is_left_out() {
    Set<Class<?>> tested =
        onnx_runtime_equals_the_plain_loops()
            .flatMap(network -> network.nodes().stream())
            .map(node -> node.layer().getClass())
            .collect(Collectors.toSet());
    assertThat(tested).contains(Layer.class.getPermittedSubclasses());
  }

  static Stream<Network> onnx_runtime_equals_the_plain_loops() {
    return Stream.concat(onImages(), onVectors());
  }

  static Stream<Network> onImages() {
    return Stream.concat(
        Stream.of(
                Convolution.of(4, 3),
                Convolution.of(5, 1).withoutBias(),
                Convolution.of(4, 3).stride(2).padding(1),
                convolution(
                    4, Extent.of(3, 2), Extent.of(2, 3), Extent.of(2, 0), Extent.of(1, 1), 1),
                convolution(
                    4, Extent.of(3, 3), Extent.of(1, 2), Extent.of(2, 3), Extent.of(2, 3), 1),
                convolution(
                    9, Extent.of(3, 5), Extent.of(1, 1), Extent.of(1, 2), Extent.of(1, 1), 3),
                convolution(
                    6, Extent.of(3, 3), Extent.of(2, 2), Extent.of(1, 1), Extent.of(2, 1), 6),
                convolution(
                    2, Extent.of(2, 2), Extent.of(1, 1), Extent.of(4, 3), Extent.of(1, 1), 2),
                convolution(
                    4, Extent.of(5, 5), Extent.of(1, 1), Extent.of(2, 2), Extent.of(1, 1), 2),
                TransposedConvolution.enlarging(4, 2),
                TransposedConvolution.enlarging(6, 2).groups(6),
                transposed(4, Extent.of(3, 3), Extent.of(1, 1), Extent.of(1, 1), 1),
                transposed(3, Extent.of(2, 5), Extent.of(3, 2), Extent.of(0, 3), 3),
                transposed(8, Extent.of(4, 3), Extent.of(2, 3), Extent.of(3, 2), 2),
                Pooling.of(Function.MAX, 2),
                Pooling.of(Function.AVERAGE, 2),
                Pooling.of(Function.MAX, 3).stride(2),
                Pooling.of(Function.AVERAGE, 3).stride(2),
                Pooling.of(Function.AVERAGE, 1).stride(2),
                pooling(Function.MAX, Extent.of(3, 2), Extent.of(2, 1), Extent.of(1, 1)),
                pooling(Function.AVERAGE, Extent.of(3, 2), Extent.of(2, 1), Extent.of(1, 1)),
                pooling(Function.MAX, Extent.of(4, 3), Extent.of(3, 2), Extent.of(3, 2)),
                pooling(Function.AVERAGE, Extent.of(4, 3), Extent.of(3, 2), Extent.of(3, 2)),
                pooling(Function.MAX, Extent.of(3, 3), Extent.of(1, 1), Extent.of(1, 1)),
                new GlobalPooling(Function.MAX),
                new GlobalPooling(Function.AVERAGE),
                new Activation(Nonlinearity.RELU),
                new Activation(Nonlinearity.TANH),
                new Activation(Nonlinearity.SIGMOID),
                BatchNormalization.standard(),
                new BatchNormalization(0.01, 0.5),
                LocalResponseNormalization.standard(),
                new LocalResponseNormalization(3, 0.5, 0.75, 1),
                new LocalResponseNormalization(1, 2, 0.5, 0.5),
                new LocalResponseNormalization(15, 0.25, 1, 1),
                new Dropout(0.4),
                new Crop(0, 0, 11, 9),
                new Crop(2, 3, 5, 1),
                new Softmax(),
                new PadChannels(2, 3),
                new PadChannels(0, 0),
                new Flatten())
            .map(layer -> from(PHOTO).then("only", layer).build()),
        Stream.of(
            from(PHOTO)
                .then("a.b_c-d", Convolution.of(6, 3).padding(1))
                .add("sum", new Add(), "a.b_c-d", Network.INPUT)
                .build(),
            from(PHOTO)
                .then("relu", new Activation(Nonlinearity.RELU))
                .add("tanh", new Activation(Nonlinearity.TANH), Network.INPUT)
                .add("sum", new Add(), "relu", "tanh", Network.INPUT, "relu")
                .build(),
            from(PHOTO)
                .then("c", Convolution.of(6, 3).padding(1))
                .add("product", new Multiply(), "c", Network.INPUT)
                .build(),
            from(PHOTO)
                .then("c", Convolution.of(6, 3))
                .add("square", new Multiply(), "c", "c")
                .build(),
            from(PHOTO)
                .then("c", Convolution.of(6, 3))
                .then("squeeze", new GlobalPooling(Function.AVERAGE))
                .then("gate", new Activation(Nonlinearity.SIGMOID))
                .add("excited", new Multiply(), "c", "gate")
                .build(),
            from(PHOTO)
                .then("a", Convolution.of(4, 3).padding(1))
                .add("b", Convolution.of(3, 1), Network.INPUT)
                .add("both", new Concatenate(), "b", "a", Network.INPUT, "b")
                .build()));
  }

  private static Stream<Network> onVectors() {
    return Stream.of(
            Dense.of(5),
            new Dense(1, false),
            new Softmax(),
            new Activation(Nonlinearity.RELU),
            new Activation(Nonlinearity.TANH),
            new Activation(Nonlinearity.SIGMOID),
            BatchNormalization.standard(),
            new PolynomialFeatures(1),
            new PolynomialFeatures(3),
            new GaussianKernel(4, 3),
            new GaussianKernel(20, 5),
            new Dropout(0))
        .map(layer -> from(NUMBERS).then("only", layer).build());
  }

  private static Convolution convolution(
      int filters, Extent kernel, Extent stride, Extent padding, Extent dilation, int groups) {
    return new Convolution(filters, kernel, stride, padding, dilation, groups, true);
  }

  private static TransposedConvolution transposed(
      int filters, Extent kernel, Extent stride, Extent padding, int groups) {
    return new TransposedConvolution(filters, kernel, stride, padding, groups, true);
  }

  private static Pooling pooling(Function function, Extent kernel, Extent stride, Extent padding) {
    return new Pooling(function, kernel, stride, padding);
  }
}
