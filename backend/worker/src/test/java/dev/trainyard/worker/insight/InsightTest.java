package dev.trainyard.worker.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Scores;
import dev.trainyard.engine.training.TaskFixtures;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.onnx.OnnxModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsightTest {
  private static final TrainingData STROKES = Fixtures.strokes(8, 40);

  @Test
  void counts_of_a_known_confusion() {
    int[][] confusion = {{8, 2}, {0, 0}};
    List<ClassScore> scores = ClassScore.of(confusion, List.of("a", "b"));
    assertThat(scores.get(0).precision()).isEqualTo(1.0);
    assertThat(scores.get(0).recall()).isEqualTo(0.8);
    assertThat(scores.get(0).f1()).isCloseTo(16 / 18.0, within(1e-12));
    assertThat(scores.get(1).precision()).isZero();
    assertThat(scores.get(1).recall()).isNull();
    assertThat(scores.get(1).support()).isZero();
  }

  @Test
  void a_convolutional_network_shows_its_filters_its_mistakes_and_every_node() {
    Insight insight = look(Fixtures.smallConvNet());
    assertThat(insight.filters().node()).isEqualTo("conv");
    assertThat(insight.filters().shape()).containsExactly(6, 1, 3, 3);
    assertThat(insight.probes()).extracting(Probe::label).containsExactly(0, 1, 2, 3);
    assertThat(insight.featureMaps())
        .extracting(FeatureMaps::node)
        .containsExactly("conv", "tanh", "pool", "flatten", "output", "softmax");
    FeatureMaps conv = insight.featureMaps().get(0);
    assertThat(conv.shape()).containsExactly(6, 12, 12);
    assertThat(Base64.getDecoder().decode(conv.maps())).hasSize(4 * 6 * 12 * 12);
    assertThat(insight.mistakes())
        .isNotEmpty()
        .allSatisfy(mistake -> assertThat(mistake.predicted()).isNotEqualTo(mistake.label()))
        .isSortedAccordingTo((a, b) -> Double.compare(b.loss(), a.loss()));
    int seen = 0;
    for (int[] row : insight.confusion()) {
      for (int count : row) {
        seen += count;
      }
    }
    assertThat(seen).isEqualTo(40);
    assertThat(new String(insight.json(), StandardCharsets.UTF_8))
        .contains("\"epoch\":1")
        .doesNotContain("NaN");
  }

  @Test
  void softmax_regression_shows_its_weights_as_images() {
    Insight insight = look(Fixtures.softmaxRegression());
    assertThat(insight.filters().shape()).containsExactly(4, 1, 12, 12);
  }

  @Test
  void scenes_are_shown_with_what_they_are_taken_for() {
    Insight insight = look(TaskFixtures.tinyFcn(), TaskFixtures.brightPlaces());
    assertThat(insight.task()).isEqualTo("segmentation");
    assertThat(insight.segmentation().scenes()).hasSize(8);
    assertThat(insight.segmentation().scenes().get(0).prediction()).startsWith("iVBOR");
    assertThat(insight.segmentation().perClass())
        .extracting(iou -> iou.label())
        .containsExactly("dark", "bright");
    assertThat(insight.confusion()).isEmpty();
    assertThat(text(insight)).contains("\"segmentation\":").doesNotContain("\"curve\"");
  }

  @Test
  void a_regression_of_one_number_is_a_curve() {
    Insight insight = look(TaskFixtures.linearRegression(), TaskFixtures.line());
    Curve curve = insight.curve();
    assertThat(curve.x()).hasSize(200).isSorted();
    assertThat(curve.y()).hasSize(200).doesNotContainNull();
    assertThat(curve.points()).hasSize(20);
    double slope =
        (curve.y().get(199) - curve.y().get(0)) / (curve.x().get(199) - curve.x().get(0));
    double middle =
        (curve.y().get(100) - curve.y().get(0)) / (curve.x().get(100) - curve.x().get(0));
    assertThat(middle).as("a line").isCloseTo(slope, within(1e-3));
  }

  @Test
  void points_of_the_plane_have_a_decision_boundary() {
    Insight insight = look(TaskFixtures.logisticRegression(), TaskFixtures.blobs());
    Plane plane = insight.plane();
    byte[] probabilities = Base64.getDecoder().decode(plane.probabilities());
    assertThat(probabilities).hasSize(2 * plane.size() * plane.size());
    for (int i = 0; i < plane.size() * plane.size(); i++) {
      int both =
          (probabilities[i] & 0xFF) + (probabilities[plane.size() * plane.size() + i] & 0xFF);
      assertThat(both).isBetween(254, 256);
    }
    assertThat(plane.points()).hasSize(60);
    assertThat(insight.mistakes()).isEmpty();
    assertThat(insight.confusion()).hasDimensions(2, 2);
    assertThat(plane.centres()).isNull();
    assertThat(text(insight)).doesNotContain("centres");
  }

  @Test
  void a_kernel_machine_shows_where_its_kernels_are() {
    Plane plane = look(TaskFixtures.kernelMachine(12), TaskFixtures.blobs()).plane();
    assertThat(plane.centres()).hasSize(12).allSatisfy(centre -> assertThat(centre).hasSize(2));
  }

  private static String text(Insight insight) {
    return new String(insight.json(), StandardCharsets.UTF_8);
  }

  private static Insight look(Network network) {
    return look(network, STROKES);
  }

  private static Insight look(Network network, TrainingData data) {
    TrainedNetwork trained =
        new TrainedNetwork(
            network,
            InitialWeights.of(network, Initialization.XAVIER, 3),
            data.labels(),
            data.preprocessing());
    int count = data.test().count();
    int size = (int) network.input().elements();
    float[] all = data.preprocessing().apply(data.test().inputs());
    float[][] inputs = new float[count][];
    for (int i = 0; i < count; i++) {
      inputs[i] = Arrays.copyOfRange(all, i * size, (i + 1) * size);
    }
    try (OnnxModel model = OnnxModel.of(trained)) {
      float[][] answers = model.answers(inputs);
      Scores scores = Scores.of(answers, data.test().targets(), data.labels().size());
      return Insight.of(
          new EpochReport(1, 4, scores, answers, () -> trained), trained, data.test());
    }
  }
}
