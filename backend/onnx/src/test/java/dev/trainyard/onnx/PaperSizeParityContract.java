package dev.trainyard.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.TrainingData;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Engine and ONNX Runtime agree on the networks of the papers, 3 × 224 × 224 into 1000 classes.
 * VGG-16 alone needs 8 GiB, so this runs when it is asked for:
 *
 * <pre>mvn test -pl backend/engine-dl4j,backend/engine-pytorch -am -Dtest='*PaperSize*' \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dtrainyard.paper-size=true -Dtest.heap=6g -Dtest.native=6g -Dtest.physical=14g
 * </pre>
 */
public abstract class PaperSizeParityContract {
  private static final Shape.Image PHOTO = new Shape.Image(3, 224, 224);
  private static final int CLASSES = 1_000;

  /** Below it a float's probability has no logarithm worth comparing. */
  private static final double NOTHING = 1e-30;

  @BeforeAll
  static void requireThatSomebodyAsks() {
    assumeTrue(Boolean.getBoolean("trainyard.paper-size"), "nobody asked for the papers' sizes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet-50", "vgg-16", "googlenet", "se-resnet-50"})
  void the_network_of_the_paper_means_the_same_to_the_engine(String id) {
    Network network = Architectures.byId(id).orElseThrow().network(PHOTO, CLASSES, 1, Map.of());
    TrainingData noise = EngineRuns.noise(PHOTO, CLASSES, 8, 2);
    EngineRuns.train(network, noise, 2, PaperSizeParityContract::agree);
  }

  /** A thousand probabilities are all small: their logarithms are held to the tolerance. */
  private static void agree(EpochReport report, TrainingData data) {
    float[][] inputs = EngineRuns.inputs(data.test(), data.preprocessing());
    try (OnnxModel model = OnnxModel.open(OnnxWriter.write(report.network().get()))) {
      float[][] actual = model.answers(inputs);
      for (int example = 0; example < inputs.length; example++) {
        for (int label = 0; label < CLASSES; label++) {
          double expected = logarithm(report.outputs()[example][label]);
          assertThat(Math.abs(logarithm(actual[example][label]) - expected))
              .as("label %d of example %d: the engine says %s", label, example, expected)
              .isLessThanOrEqualTo(Parity.TOLERANCE * Math.max(1, Math.abs(expected)));
        }
      }
    }
  }

  private static double logarithm(float probability) {
    assertThat(probability).isBetween(0f, 1f);
    return Math.log(Math.max(NOTHING, probability));
  }
}
