package dev.trainyard.server.dataset;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.document.DatasetDocument;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/datasets")
@Tag(name = "Data sets")
class DatasetApi {
  private final Datasets datasets;

  DatasetApi(Datasets datasets) {
    this.datasets = datasets;
  }

  /** All data sets. */
  record DatasetList(
      @ArraySchema(schema = @Schema(ref = "#/components/schemas/Dataset"))
          List<Map<String, Object>> datasets) {}

  /** One example. */
  record ImageView(
      @Schema(description = "Its place in the split, 0 for the first") int index,
      int label,
      @Schema(description = "A PNG file in base64") String png) {}

  /** Some examples; {@code next} is the offset of the next page. */
  record ImageList(List<ImageView> images, int total, @Schema(nullable = true) Integer next) {}

  /** Which half of a data set. */
  enum Split {
    train,
    test
  }

  @Operation(summary = "List the data sets")
  @GetMapping
  DatasetList list() {
    return new DatasetList(datasets.all().stream().map(DatasetDocument::write).toList());
  }

  @Operation(summary = "Describe a data set")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Dataset")))
  @GetMapping("/{id}")
  Map<String, Object> describe(@PathVariable String id) {
    DatasetDescription description =
        datasets.describe(new DatasetId(id)).orElseThrow(() -> unknown(id));
    return DatasetDocument.write(description);
  }

  @Operation(summary = "Look at a data set's images")
  @GetMapping("/{id}/images")
  ResponseEntity<ImageList> images(
      @PathVariable String id,
      @RequestParam(defaultValue = "train") Split split,
      @Min(value = 0, message = "A label is a class number, 0 for the first.")
          @RequestParam(required = false)
          Integer label,
      @Min(value = 0, message = "The offset must be 0 or more.") @RequestParam(defaultValue = "0")
          int offset,
      @Min(value = 1, message = "The limit must be 1 to 200.")
          @Max(value = 200, message = "The limit must be 1 to 200.")
          @RequestParam(defaultValue = "100")
          int limit) {
    Dataset dataset = datasets.load(new DatasetId(id)).orElseThrow(() -> unknown(id));
    int classes = dataset.description().labels().size();
    if (label != null && label >= classes) {
      throw Declined.invalid(
          "?label", "This data set has the labels 0 to %d.".formatted(classes - 1));
    }
    ImageList images =
        page(split == Split.train ? dataset.train() : dataset.test(), label, offset, limit);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
        .body(images);
  }

  private static ImageList page(Examples examples, Integer label, int offset, int limit) {
    List<ImageView> images = new ArrayList<>();
    int size = (int) examples.shape().elements();
    int matching = 0;
    for (int i = 0; i < examples.count(); i++) {
      if (label != null && examples.labels()[i] != label.byteValue()) {
        continue;
      }
      if (matching >= offset && images.size() < limit) {
        String png = Png.base64(examples.pixels(), i * size, examples.images().shape());
        images.add(new ImageView(i, examples.labels()[i] & 0xFF, png));
      }
      matching++;
    }
    long end = (long) offset + images.size();
    return new ImageList(images, matching, end < matching && !images.isEmpty() ? (int) end : null);
  }

  private static Declined unknown(String id) {
    return Declined.notFound("There is no data set \"%s\".".formatted(id));
  }
}
