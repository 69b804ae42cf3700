package dev.trainyard.engine.dataset.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.Box;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.dataset.OwnPoint;
import dev.trainyard.engine.dataset.SelectClasses;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MadeDatasetsTest {
  private static final List<OwnPoint> DRAWN =
      List.of(
          new OwnPoint(0, 0.5, 0),
          new OwnPoint(1, 0, 1),
          new OwnPoint(-1, 0, 2),
          new OwnPoint(0.25, 0, 0),
          new OwnPoint(0, 1, 1));

  @ParameterizedTest
  @MethodSource("dev.trainyard.engine.dataset.made.MadeDatasets#all")
  void what_is_made_is_what_is_described_and_always_the_same(MadeDataset set) {
    MadeChoice choice =
        new MadeChoice(set.standard().options(), set.takesPoints() ? DRAWN : List.of());
    DatasetDescription description = set.describe(choice);
    Split split = set.make(choice, id -> digits());
    assertThat(split.train().count()).isEqualTo(description.train());
    assertThat(split.test().count()).isEqualTo(description.test()).isPositive();
    assertThat(split.train().shape()).isEqualTo(description.input());
    assertThat(split.train().targets().task()).isEqualTo(description.task());
    if (description.task() == Task.CLASSIFICATION) {
      assertThat(histogram(split.train(), description)).isEqualTo(description.trainHistogram());
      assertThat(histogram(split.test(), description)).isEqualTo(description.testHistogram());
    }
    assertThat(bytes(set.make(choice, id -> digits()))).isEqualTo(bytes(split));
    assertThat(bytes(set.make(seeded(choice, 2), id -> digits()))).isNotEqualTo(bytes(split));
    assertThat(set.describe(seeded(choice, 2)).sha256()).isNotEqualTo(description.sha256());
  }

  private static MadeChoice seeded(MadeChoice choice, double seed) {
    Map<String, Double> options = new HashMap<>(choice.options());
    options.put("seed", seed);
    return new MadeChoice(options, choice.points());
  }

  private static List<Integer> histogram(Examples examples, DatasetDescription description) {
    return IntStream.range(0, description.labels().size())
        .mapToObj(
            label ->
                (int)
                    IntStream.range(0, examples.count())
                        .filter(i -> examples.label(i) == label)
                        .count())
        .toList();
  }

  private static List<Integer> bytes(Split split) {
    return List.of(hash(split.train()), hash(split.test()));
  }

  private static int hash(Examples examples) {
    int inputs =
        examples.inputs() instanceof Inputs.Pixels images
            ? Arrays.hashCode(images.values())
            : Arrays.hashCode(((Inputs.Numbers) examples.inputs()).values());
    return 31 * inputs
        + (examples.targets() instanceof Targets.Values values
            ? Arrays.hashCode(values.values())
            : 0);
  }

  @Test
  void a_curve_without_noise_is_its_formula() {
    MadeDataset line = MadeDatasets.byId(new DatasetId("curve-line")).orElseThrow();
    Split split =
        line.make(
            new MadeChoice(Map.of("noise", 0.0, "count", 30.0, "seed", 1.0), List.of()), null);
    float[] x = ((Inputs.Numbers) split.train().inputs()).values();
    float[] y = ((Targets.Values) split.train().targets()).values();
    for (int i = 0; i < 30; i++) {
      assertThat((double) y[i]).isCloseTo(0.8 * x[i] - 0.2, within(1e-6));
    }
  }

  @Test
  void more_noise_moves_the_points_further() {
    MadeDataset circles = MadeDatasets.byId(new DatasetId("points-circles")).orElseThrow();
    Map<String, Double> options = new HashMap<>(circles.standard().options());
    options.put("noise", 0.0);
    float[] points =
        ((Inputs.Numbers) circles.make(new MadeChoice(options, List.of()), null).train().inputs())
            .values();
    for (int i = 0; i < 10; i++) {
      double radius = Math.hypot(points[2 * i], points[2 * i + 1]);
      assertThat(radius).isCloseTo(i % 2 == 0 ? 0.35 : 0.85, within(1e-6));
    }
  }

  @Test
  void a_scene_has_its_digits_in_their_boxes_and_nowhere_else() {
    MadeDataset set = new DigitScenes();
    Examples test = set.make(set.standard(), id -> digits()).test();
    var maps = (Targets.ClassMaps) test.targets();
    for (int scene = 0; scene < 50; scene++) {
      List<Box> boxes = maps.boxes().get(scene);
      assertThat(boxes).hasSizeBetween(1, 5);
      for (int place = 0; place < 64 * 64; place++) {
        int label = maps.values()[scene * 4_096 + place];
        int x = place % 64;
        int y = place / 64;
        boolean boxed =
            boxes.stream()
                .anyMatch(
                    box ->
                        box.label() == label
                            && x >= box.left()
                            && x < box.left() + box.width()
                            && y >= box.top()
                            && y < box.top() + box.height());
        assertThat(label == 0 || boxed).isTrue();
      }
    }
  }

  @Test
  void chosen_classes_are_numbered_anew() {
    Examples digits = digits().train();
    Examples chosen = new SelectClasses(List.of(7, 2)).of(digits);
    assertThat(chosen.count()).isEqualTo(40);
    int seven = IntStream.range(0, 40).filter(i -> chosen.label(i) == 0).findFirst().orElseThrow();
    int first = IntStream.range(0, 200).filter(i -> digits.label(i) == 7).findFirst().orElseThrow();
    int size = 28 * 28;
    assertThat(Arrays.copyOfRange(chosen.pixels(), seven * size, (seven + 1) * size))
        .isEqualTo(Arrays.copyOfRange(digits.pixels(), first * size, (first + 1) * size));
  }

  /** 200 images with a block of ink for each digit. */
  private static Split digits() {
    Random random = new Random(1);
    byte[] pixels = new byte[200 * 28 * 28];
    byte[] labels = new byte[200];
    for (int i = 0; i < 200; i++) {
      labels[i] = (byte) (i % 10);
      for (int y = 5; y < 20 + random.nextInt(5); y++) {
        for (int x = 8; x < 14 + i % 10; x++) {
          pixels[(i * 28 + y) * 28 + x] = (byte) (100 + random.nextInt(150));
        }
      }
    }
    var examples = new Examples(new Shape.Image(1, 28, 28), pixels, labels);
    return new Split(examples, examples);
  }
}
