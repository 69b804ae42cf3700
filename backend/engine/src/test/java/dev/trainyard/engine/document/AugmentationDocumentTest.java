package dev.trainyard.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.made.MadeDatasets;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.plan.Augmentation.Range;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Preprocessing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a plan moves its training images, as it is written. */
class AugmentationDocumentTest {
  private static final DatasetDescription IMAGES =
      new DatasetDescription(
          new DatasetId("two"),
          "Two",
          "of two",
          new Shape.Image(1, 10, 12),
          List.of("a", "b"),
          20,
          10,
          List.of(10, 10),
          List.of(5, 5),
          new Preprocessing(List.of(0.5), List.of(0.5)),
          "a licence",
          "an origin",
          "a hash");

  @Test
  void every_kind_reads_and_is_written_as_the_same() {
    Map<String, Object> all =
        Map.of("flip", true, "rotation", 10, "scale", List.of(0.9, 1.1), "shift", 1.5, "crop", 4);
    Plan plan = read(all);
    assertThat(plan.augmentation())
        .contains(new Augmentation(true, 10, new Range(0.9, 1.1), 1.5, 4));
    Map<String, Object> written = PlanDocument.write(plan);
    assertThat(PlanDocument.read(written, id -> Optional.of(IMAGES), StartModels.NONE))
        .isEqualTo(plan);
  }

  @Test
  void what_is_left_out_moves_nothing() {
    assertThat(read(Map.of("crop", 2)).augmentation())
        .contains(new Augmentation(false, 0, Range.ONE, 0, 2));
    assertThat(read(Map.of()).augmentation()).isEmpty();
    assertThat(read(Map.of("flip", false, "scale", List.of(1, 1))).augmentation()).isEmpty();
    assertThat(read(null).augmentation()).isEmpty();
    assertThat(PlanDocument.write(read(null))).containsEntry("augmentation", null);
  }

  @Test
  void all_mistakes_are_told_at_once() {
    Map<String, Object> wild =
        Map.of(
            "flip",
            "yes",
            "rotation",
            -1,
            "scale",
            List.of(2, 1),
            "shift",
            6,
            "crop",
            1.5,
            "shear",
            3);
    assertThat(problems(wild))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "/augmentation/flip",
            "/augmentation/rotation",
            "/augmentation/scale",
            "/augmentation/shift",
            "/augmentation/crop",
            "/augmentation/shear");
    assertThat(problems(Map.of("shift", 6)))
        .containsExactly(
            new Problem(
                "/augmentation/shift",
                "shift must be 0 to 5 pixels, half of the image's smaller side, not 6.0."));
    for (Object scale : List.of(1.5, List.of(1), List.of("a", 2), List.of(0.1, 1), List.of())) {
      assertThat(problems(Map.of("scale", scale)))
          .as("scale %s", scale)
          .extracting(Problem::field)
          .containsExactly("/augmentation/scale");
    }
  }

  @Test
  void only_images_can_be_augmented() {
    var set = MadeDatasets.byId(new DatasetId("points-moons")).orElseThrow();
    DatasetDescription moons = set.describe(set.standard());
    Map<String, Object> json = new HashMap<>();
    json.put("architecture", Map.of("id", "mlp"));
    json.put("dataset", Map.of("id", "points-moons"));
    json.put("augmentation", Map.of("crop", 4));
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () -> PlanDocument.read(json, id -> Optional.of(moons), StartModels.NONE))
                .problems())
        .containsExactly(
            new Problem(
                "/augmentation",
                "Only images can be augmented; an example of %s is no image. Leave augmentation out."
                    .formatted(moons.title())));
  }

  private static List<Problem> problems(Map<String, Object> augmentation) {
    return catchThrowableOfType(Refused.class, () -> read(augmentation)).problems();
  }

  private static Plan read(Map<String, Object> augmentation) {
    Map<String, Object> json = new HashMap<>();
    json.put("architecture", Map.of("id", "softmax-regression"));
    json.put("dataset", Map.of("id", "two"));
    json.put("augmentation", augmentation);
    return PlanDocument.read(json, id -> Optional.of(IMAGES), StartModels.NONE);
  }
}
