package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.artifact.ModelName;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1/runs/{id}/artifacts")
@Tag(name = "Runs")
class ArtifactApi {
  private static final Duration PRESIGNED_FOR = Duration.ofMinutes(10);

  private final Runs runs;
  private final ArtifactLog artifacts;
  private final FindModel models;
  private final ObjectStore store;

  ArtifactApi(Runs runs, ArtifactLog artifacts, FindModel models, ObjectStore store) {
    this.runs = runs;
    this.artifacts = artifacts;
    this.models = models;
    this.store = store;
  }

  /** What a run left behind. */
  @Schema(name = "Artifact")
  record ArtifactView(
      @Schema(example = "model.onnx") String name,
      String contentType,
      long bytes,
      String sha256,
      Instant createdAt) {}

  /** Everything that a run left behind. */
  record ArtifactList(List<ArtifactView> artifacts) {}

  @Operation(summary = "List what a run left behind")
  @GetMapping
  ArtifactList list(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return new ArtifactList(
        artifacts.of(runs.of(person, new RunId(id)).id()).stream()
            .map(
                artifact ->
                    new ArtifactView(
                        artifact.name(),
                        artifact.contentType(),
                        artifact.bytes(),
                        artifact.sha256(),
                        artifact.createdAt()))
            .toList());
  }

  @Operation(summary = "Download an artifact")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
  @GetMapping("/{*name}")
  ResponseEntity<Resource> download(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @PathVariable String name,
      @Parameter(description = "Answer 302 to the object store where it can be read directly")
          @RequestParam(defaultValue = "false")
          boolean redirect,
      @Parameter(description = "With model.onnx: " + EpochText.WHICH)
          @Min(value = 1, message = EpochText.FROM_ONE)
          @RequestParam(required = false)
          Integer epoch,
      WebRequest request)
      throws IOException {
    Artifact artifact = find(runs.of(person, new RunId(id)), name.substring(1), epoch);
    if (request.checkNotModified('"' + artifact.sha256() + '"')) {
      return null;
    }
    String filename = artifact.name().substring(artifact.name().lastIndexOf('/') + 1);
    Optional<URI> elsewhere =
        redirect ? store.presign(artifact.key(), PRESIGNED_FOR, filename) : Optional.empty();
    if (elsewhere.isPresent()) {
      return ResponseEntity.status(HttpStatus.FOUND).location(elsewhere.get()).build();
    }
    InputStream content;
    try {
      content = store.open(artifact.key());
    } catch (NoSuchObject gone) {
      throw missing(id, artifact.name());
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(artifact.contentType()))
        .contentLength(artifact.bytes())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(artifact, filename).toString())
        .body(new InputStreamResource(content));
  }

  private Artifact find(RunRecord run, String name, Integer epoch) {
    if (epoch == null) {
      return artifacts.find(run.id(), name).orElseThrow(() -> missing(run.id().value(), name));
    }
    if (!name.equals(ModelName.NEWEST)) {
      throw Declined.invalid("?epoch", "Only " + ModelName.NEWEST + " is kept of several epochs.");
    }
    return models.of(run, Optional.of(epoch));
  }

  private static ContentDisposition disposition(Artifact artifact, String filename) {
    boolean shown = artifact.contentType().startsWith("application/json");
    return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(filename)
        .build();
  }

  private static Declined missing(UUID run, String name) {
    return Declined.notFound("Run %s has no artifact \"%s\".".formatted(run, name));
  }
}
