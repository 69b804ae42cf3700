package dev.trainyard.server.dataset;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.document.AugmentationDocument;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.server.dataset.AugmentedImages.MovedImage;
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/datasets")
@Tag(name = "Data sets")
class AugmentationApi {
  private static final int MOST_EXAMPLES = 16;
  private static final int MOST_VARIANTS = 12;
  private static final List<Integer> FIRST_EXAMPLES = List.of(0, 1, 2, 3, 4, 5);

  private final Datasets datasets;

  AugmentationApi(Datasets datasets) {
    this.datasets = datasets;
  }

  /** What to move, and how. */
  record ToMove(
      @Schema(ref = "#/components/schemas/Augmentation") Map<String, Object> augmentation,
      @Schema(description = "The plan's; 1 if left out") Long seed,
      @Schema(description = "Which epoch the first variant is of, 1 to 10,000; 1 if left out")
          Integer epoch,
      @Schema(description = "Of each image, one an epoch: 1 to 12; 5 if left out") Integer variants,
      @Schema(description = "Numbers of training images, 1 to 16; the first six if left out")
          List<Integer> examples) {

    ToMove {
      augmentation = Objects.requireNonNullElse(augmentation, Map.of());
      seed = Objects.requireNonNullElse(seed, 1L);
      epoch = Objects.requireNonNullElse(epoch, 1);
      variants = Objects.requireNonNullElse(variants, 5);
      examples = Objects.requireNonNullElse(examples, FIRST_EXAMPLES);
    }
  }

  /** Images as they are and as they are moved. */
  record MovedImages(List<MovedImage> examples) {}

  @Operation(
      summary = "Look at training images as an augmentation moves them",
      description =
          "Variant v of an image is what a training with this seed on all of the data set shows in"
              + " epoch + v − 1, moved by the function that the training itself uses.")
  @PostMapping("/{id}/augmentations")
  MovedImages move(@PathVariable String id, @RequestBody ToMove body) {
    Dataset dataset = datasets.load(new DatasetId(id)).orElseThrow(() -> DatasetApi.unknown(id));
    Augmentation augmentation = read(body, dataset.description());
    var moved = new AugmentedImages(dataset.train(), augmentation, body.seed());
    return new MovedImages(
        body.examples().stream()
            .map(example -> moved.of(example, body.epoch(), body.variants()))
            .toList());
  }

  private static Augmentation read(ToMove body, DatasetDescription dataset) {
    List<Problem> problems = new ArrayList<>();
    require(body.epoch(), 1, 10_000, "epoch", problems);
    require(body.variants(), 1, MOST_VARIANTS, "variants", problems);
    int last = dataset.train() - 1;
    boolean known =
        body.examples().stream().allMatch(one -> one != null && one >= 0 && one <= last);
    if (body.examples().isEmpty() || body.examples().size() > MOST_EXAMPLES || !known) {
      problems.add(
          Problem.of(
              "/examples",
              "examples must be 1 to %d numbers between 0 and %,d.",
              MOST_EXAMPLES,
              last));
    }
    Optional<Augmentation> read = Optional.empty();
    try {
      read = AugmentationDocument.read(body.augmentation(), "/augmentation", dataset);
    } catch (Refused refused) {
      problems.addAll(refused.problems());
    }
    if (!problems.isEmpty()) {
      throw Declined.invalid(problems);
    }
    return read.orElse(Augmentation.NONE);
  }

  private static void require(int value, int least, int most, String name, List<Problem> problems) {
    if (value < least || value > most) {
      problems.add(
          Problem.of("/" + name, "%s must be %,d to %,d, not %,d.", name, least, most, value));
    }
  }
}
