package dev.trainyard.server.dataset;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.HeldOut;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.document.DatasetDocument;
import dev.trainyard.engine.network.Task;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.server.dataset.ExamplePages.ExampleList;
import dev.trainyard.server.dataset.ExamplePages.ImageList;
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
import java.util.LinkedHashMap;
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
  private final HoldOut holdOut;

  DatasetApi(Datasets datasets, HoldOut holdOut) {
    this.datasets = datasets;
    this.holdOut = holdOut;
  }

  /** All data sets. */
  record DatasetList(
      @ArraySchema(schema = @Schema(ref = "#/components/schemas/Dataset"))
          List<Map<String, Object>> datasets) {}

  /** Which half of a data set. */
  enum Split {
    train,
    test
  }

  @Operation(summary = "List the data sets")
  @GetMapping
  DatasetList list() {
    Map<DatasetId, HeldOut> standing = holdOut.standing();
    return new DatasetList(
        datasets.all().stream()
            .map(dataset -> document(dataset, standing.get(dataset.id())))
            .toList());
  }

  @Operation(summary = "Describe a data set")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Dataset")))
  @GetMapping("/{id}")
  Map<String, Object> describe(@PathVariable String id) {
    DatasetDescription description =
        datasets.describe(new DatasetId(id)).orElseThrow(() -> unknown(id));
    return document(description, holdOut.standing().get(description.id()));
  }

  /** With the counts of what is left. */
  private static Map<String, Object> document(DatasetDescription dataset, HeldOut part) {
    if (part == null) {
      return DatasetDocument.write(dataset);
    }
    Map<String, Object> document = new LinkedHashMap<>(DatasetDocument.write(part.of(dataset)));
    document.put("heldOut", part.perClass() * dataset.labels().size());
    return document;
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
    if (label != null && dataset.description().task() != Task.CLASSIFICATION) {
      throw Declined.invalid("?label", "These images have no label each.");
    }
    if (label != null && label >= classes) {
      throw Declined.invalid(
          "?label", "This data set has the labels 0 to %d.".formatted(classes - 1));
    }
    if (!(dataset.train().inputs() instanceof Inputs.Pixels)) {
      throw Declined.notFound(
          "%s has no images. Its examples are at /datasets/%s/examples."
              .formatted(dataset.description().title(), id));
    }
    return remembered(ExamplePages.images(half(dataset, split), label, offset, limit));
  }

  @Operation(
      summary = "Look at a data set's examples as numbers",
      description = "Of points and curves; what has images shows them at /images.")
  @GetMapping("/{id}/examples")
  ResponseEntity<ExampleList> examples(
      @PathVariable String id,
      @RequestParam(defaultValue = "train") Split split,
      @Min(value = 0, message = "The offset must be 0 or more.") @RequestParam(defaultValue = "0")
          int offset,
      @Min(value = 1, message = "The limit must be 1 to 5,000.")
          @Max(value = 5_000, message = "The limit must be 1 to 5,000.")
          @RequestParam(defaultValue = "1000")
          int limit) {
    Dataset dataset = datasets.load(new DatasetId(id)).orElseThrow(() -> unknown(id));
    if (!(dataset.train().inputs() instanceof Inputs.Numbers)) {
      throw Declined.notFound(
          "The examples of %s are images. They are at /datasets/%s/images."
              .formatted(dataset.description().title(), id));
    }
    return remembered(ExamplePages.numbers(half(dataset, split), offset, limit));
  }

  private Examples half(Dataset dataset, Split split) {
    return split == Split.train ? dataset.train() : holdOut.rest(dataset);
  }

  private static <T> ResponseEntity<T> remembered(T body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
        .body(body);
  }

  static Declined unknown(String id) {
    return Declined.notFound("There is no data set \"%s\".".formatted(id));
  }
}
