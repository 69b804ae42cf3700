package dev.trainyard.server.model;

import dev.trainyard.engine.Problem;
import dev.trainyard.exchange.imports.ImportRecord;
import dev.trainyard.exchange.imports.ImportState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An import as REST sends it. */
@Schema(name = "Import")
record ImportView(
    UUID id,
    String name,
    String fileName,
    long bytes,
    @Schema(allowableValues = {"queued", "reading", "done", "refused"}) String state,
    @Schema(description = "Everything that speaks against the file; empty unless it is refused")
        List<PlaceView> problems,
    @Schema(nullable = true, description = "The model in the registry, when it is done") UUID model,
    Instant createdAt) {

  /** One thing that speaks against a file. */
  @Schema(name = "ImportProblem")
  record PlaceView(
      @Schema(
              description =
                  "A layer, operator or tensor by its name in the file; empty for all of it",
              example = "/features/act/HardSwish")
          String place,
      @Schema(example = "The operator HardSwish is not known here.") String message) {
    static PlaceView of(Problem problem) {
      return new PlaceView(problem.field(), problem.message());
    }
  }

  static ImportView of(ImportRecord record) {
    // what a worker has read is not in the registry yet
    ImportState state = record.state() == ImportState.READ ? ImportState.READING : record.state();
    return new ImportView(
        record.id(),
        record.name(),
        record.fileName(),
        record.bytes(),
        state.name().toLowerCase(Locale.ROOT),
        record.problems().stream().map(PlaceView::of).toList(),
        record.model().orElse(null),
        record.createdAt());
  }
}
