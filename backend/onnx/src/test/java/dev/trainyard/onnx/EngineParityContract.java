package dev.trainyard.onnx;

import static dev.trainyard.engine.network.NetworkBuilder.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Idx;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Layer.Activation;
import dev.trainyard.engine.network.Layer.BatchNormalization;
import dev.trainyard.engine.network.Layer.Dense;
import dev.trainyard.engine.network.Layer.Dropout;
import dev.trainyard.engine.network.Layer.Flatten;
import dev.trainyard.engine.network.Layer.GaussianKernel;
import dev.trainyard.engine.network.Layer.Nonlinearity;
import dev.trainyard.engine.network.Layer.PolynomialFeatures;
import dev.trainyard.engine.network.Layer.Softmax;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TaskFixtures;
import dev.trainyard.engine.training.TrainingData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an engine says of the test examples while it trains, ONNX Runtime says of its model. Every
 * engine is held to it in its own module.
 */
public abstract class EngineParityContract {
  private static final int CLASSES = 4;
  private static final double NARROW = 0.05;
  private static final Shape.Image PHOTO = new Shape.Image(6, 11, 9);
  private static final Shape.Image DIGIT = new Shape.Image(1, 28, 28);

  @ParameterizedTest
  @MethodSource("dev.trainyard.onnx.EngineParityContract#layers")
  void every_layer_means_the_same_to_the_engine(Network network) {
    TrainingData noise = EngineRuns.noise(PHOTO, CLASSES, 48, 20);
    EngineRuns.train(network, noise, 16, EngineParityContract::agree);
  }

  static Stream<Network> layers() {
    return Stream.concat(
        EveryLayerTest.onImages().map(EngineParityContract::classifying),
        Stream.<Layer>of(
                Dense.of(5),
                new Dense(3, false),
                new Activation(Nonlinearity.RELU),
                new Activation(Nonlinearity.TANH),
                new Activation(Nonlinearity.SIGMOID),
                BatchNormalization.standard(),
                new PolynomialFeatures(2),
                new GaussianKernel(6, 3),
                new Softmax(),
                new Dropout(0.3))
            .map(
                layer ->
                    from(PHOTO)
                        .then("flat", new Flatten())
                        .then("f", Dense.of(13))
                        .then("only", layer))
            .map(NetworkBuilder::build)
            .map(EngineParityContract::classifying));
  }

  @ParameterizedTest
  @MethodSource("dev.trainyard.onnx.EngineParityContract#classifiers")
  void every_classifier_means_the_same_to_the_engine(Architecture architecture) {
    Network network = architecture.network(DIGIT, 10, NARROW, Map.of());
    // Sixteen steps, so that batch normalization knows its statistics: after two, a hundred layers
    // multiply to scores in the thousands, and softmax says the same of all or nothing of value.
    EngineRuns.train(network, EngineRuns.noise(DIGIT, 10, 64, 20), 4, EngineParityContract::agree);
  }

  static Stream<Architecture> classifiers() {
    return Architectures.all().stream()
        .filter(
            architecture ->
                architecture.takes(
                    Optional.of(DIGIT), Optional.of(Task.CLASSIFICATION), Optional.of(10)));
  }

  static Stream<Arguments> tasks() {
    return Stream.of(
        arguments(TaskFixtures.linearRegression(), TaskFixtures.line()),
        arguments(TaskFixtures.logisticRegression(), TaskFixtures.blobs()),
        arguments(TaskFixtures.kernelMachine(7), TaskFixtures.blobs()),
        arguments(TaskFixtures.tinyFcn(), TaskFixtures.brightPlaces()));
  }

  @ParameterizedTest
  @MethodSource("dev.trainyard.onnx.EngineParityContract#tasks")
  void every_task_means_the_same_to_the_engine(Network network, TrainingData data) {
    EngineRuns.train(network, data, 16, EngineParityContract::agree);
  }

  @Test
  void a_trained_lenet_5_reads_a_thousand_digits_alike() throws IOException {
    Network network = Architectures.byId("lenet-5").orElseThrow().network(DIGIT, 10, 1, Map.of());
    EngineRuns.train(
        network,
        digits(3_000, 1_000),
        32,
        (report, data) -> {
          assertThat(report.testAccuracy()).isGreaterThan(0.8);
          assertThat(report.outputs()).hasNumberOfRows(1_000);
          agree(report, data);
        });
  }

  private static void agree(EpochReport report, TrainingData data) {
    float[][] inputs = EngineRuns.inputs(data.test(), data.preprocessing());
    try (OnnxModel model = OnnxModel.open(OnnxWriter.write(report.network().get()))) {
      float[][] actual = model.answers(inputs);
      for (int example = 0; example < report.outputs().length; example++) {
        for (int label = 0; label < actual[example].length; label++) {
          float expected = report.outputs()[example][label];
          assertThat(Math.abs(actual[example][label] - expected))
              .as("label %d of example %d: the engine says %s", label, example, expected)
              .isLessThanOrEqualTo((float) Parity.TOLERANCE);
        }
      }
    }
  }

  /** The network with a classifier behind it. */
  private static Network classifying(Network network) {
    NetworkBuilder builder = from(network.input());
    for (Node node : network.nodes()) {
      builder.add(node.id(), node.layer(), node.inputs().toArray(String[]::new));
    }
    if (Analysis.of(network).output() instanceof Shape.Image) {
      builder.then("tail-flat", new Flatten());
    }
    return builder.then("tail", Dense.of(CLASSES)).then("softmax", new Softmax()).build();
  }

  private static TrainingData digits(int train, int test) throws IOException {
    return new TrainingData(
        read("train").first(train),
        read("test").first(test),
        EngineRuns.labels(10),
        new Preprocessing(List.of(0.1307), List.of(0.3081)));
  }

  private static Examples read(String split) throws IOException {
    try (InputStream images = resource(split + "-images.idx3-ubyte.gz");
        InputStream labels = resource(split + "-labels.idx1-ubyte.gz")) {
      return Idx.read(images, labels);
    }
  }

  private static InputStream resource(String name) {
    return EngineParityContract.class.getResourceAsStream("/datasets/mnist/" + name);
  }
}
