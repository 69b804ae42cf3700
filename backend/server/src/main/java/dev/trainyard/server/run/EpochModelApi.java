package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/runs/{id}/models")
@Tag(name = "Runs")
class EpochModelApi {
  private final Runs runs;
  private final FindModel models;

  EpochModelApi(Runs runs, FindModel models) {
    this.runs = runs;
    this.models = models;
  }

  /** The network as it was after an epoch. */
  @Schema(name = "EpochModel")
  record EpochModelView(
      int epoch,
      @Schema(description = "Of its artifact", example = "models/epoch-3.onnx") String name,
      long bytes,
      String sha256,
      Instant createdAt) {}

  /** The epochs that can be tried, ascending. */
  record EpochModelList(List<EpochModelView> models) {}

  @Operation(
      summary = "List the epochs of a run whose model can be tried",
      description =
          "Name one as epoch when you ask or download the model. All epochs that take their time"
              + " are kept; of networks too large for that the first, the best, the last, and"
              + " others evenly spread.")
  @GetMapping
  EpochModelList list(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return new EpochModelList(
        models.byEpoch(runs.of(person, new RunId(id)).id()).entrySet().stream()
            .map(
                kept ->
                    new EpochModelView(
                        kept.getKey(),
                        kept.getValue().name(),
                        kept.getValue().bytes(),
                        kept.getValue().sha256(),
                        kept.getValue().createdAt()))
            .toList());
  }
}
