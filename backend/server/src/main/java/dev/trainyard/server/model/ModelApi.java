package dev.trainyard.server.model;

import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Whose;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ReadCursor;
import dev.trainyard.server.run.EpochText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models")
class ModelApi {
  private static final String LIMIT = "The limit must be 1 to 200.";
  private static final String NAME = "A name has at most 200 characters.";
  private static final String NOTE = "A note has at most 2,000 characters.";

  private final KeptModels models;
  private final ModelTable table;
  private final KeepRun keepRun;
  private final ObjectStore store;
  private final People people;
  private final Audit audit;

  ModelApi(
      KeptModels models,
      ModelTable table,
      KeepRun keepRun,
      ObjectStore store,
      People people,
      Audit audit) {
    this.models = models;
    this.table = table;
    this.keepRun = keepRun;
    this.store = store;
    this.people = people;
    this.audit = audit;
  }

  /** Some models, newest first. */
  record ModelList(
      List<ModelView> models,
      @Schema(nullable = true, description = "The cursor of the next page") String next) {}

  /** A run whose model is to be kept. */
  record RunToKeep(
      @NotNull(message = "Name the run whose model is to be kept.") UUID run,
      @Schema(nullable = true, description = EpochText.WHICH)
          @Min(value = 1, message = EpochText.FROM_ONE)
          Integer epoch,
      @Schema(nullable = true, description = "The run's own title if it is left out")
          @Size(max = 200, message = NAME)
          String name,
      @Schema(nullable = true) @Size(max = 2000, message = NOTE) String note) {}

  /** What somebody calls a model; what is left out stays. */
  record NewWords(
      @Schema(nullable = true) @Size(max = 200, message = NAME) String name,
      @Schema(nullable = true) @Size(max = 2000, message = NOTE) String note) {}

  @Operation(
      summary = "Keep the model of a run",
      description = "As it is now, or as it was after an epoch. It stays when the run is deleted.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<ModelView> keep(
      @AuthenticationPrincipal Person person, @RequestBody RunToKeep body) {
    KeptModel model =
        keepRun.keep(
            person,
            body.run(),
            Optional.ofNullable(body.epoch()),
            Objects.requireNonNullElse(body.name(), "").strip(),
            Objects.requireNonNullElse(body.note(), "").strip());
    return ResponseEntity.created(URI.create("/api/v1/models/" + model.id())).body(view(model));
  }

  @Operation(summary = "List models, newest first")
  @GetMapping
  ModelList list(
      @AuthenticationPrincipal Person person,
      @Parameter(description = "all: everybody's in their workshop, for organizers")
          @RequestParam(defaultValue = "me")
          Whose owner,
      @Min(value = 1, message = LIMIT)
          @Max(value = 200, message = LIMIT)
          @RequestParam(defaultValue = "50")
          int limit,
      @RequestParam(required = false) String cursor) {
    List<KeptModel> found =
        table.list(owner.askedBy(person, "models"), ReadCursor.from(cursor), limit + 1);
    List<KeptModel> page = found.subList(0, Math.min(limit, found.size()));
    KeptModel last = found.size() > limit ? page.get(limit - 1) : null;
    return new ModelList(
        views(page), last == null ? null : new PageCursor(last.createdAt(), last.id()).toString());
  }

  @Operation(summary = "Look at a model")
  @GetMapping("/{id}")
  ModelView get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return view(models.of(person, id));
  }

  @Operation(summary = "Rename a model, or note something about it")
  @PatchMapping("/{id}")
  ModelView rename(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, @RequestBody NewWords body) {
    KeptModel model = models.of(person, id);
    String name = Objects.requireNonNullElse(body.name(), model.name()).strip();
    if (name.isEmpty()) {
      throw Declined.invalid("/name", "Give the model a name.");
    }
    table.rename(id, name, Objects.requireNonNullElse(body.note(), model.note()).strip());
    note(person, "rename model", model);
    return view(models.of(person, id));
  }

  @Operation(summary = "Delete a model with its file")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    KeptModel model = models.of(person, id);
    table.delete(id);
    store.delete(model.key());
    note(person, "delete model", model);
  }

  private void note(Person person, String action, KeptModel model) {
    audit.recordForeign(
        person, model.owner(), model.workshop(), action, model.id().toString(), model.name());
  }

  @Operation(summary = "Download a model as ONNX")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
  @GetMapping("/{id}/model.onnx")
  ResponseEntity<Resource> download(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, WebRequest request) {
    KeptModel model = models.of(person, id);
    if (request.checkNotModified('"' + model.sha256() + '"')) {
      return null;
    }
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_OCTET_STREAM)
          .contentLength(model.bytes())
          .cacheControl(CacheControl.noCache().cachePrivate())
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename("model.onnx").build().toString())
          .body(new InputStreamResource(store.open(model.key())));
    } catch (NoSuchObject gone) {
      throw Declined.notFound("The file of model %s is gone.".formatted(id));
    }
  }

  private ModelView view(KeptModel model) {
    return views(List.of(model)).get(0);
  }

  private List<ModelView> views(List<KeptModel> models) {
    Set<UUID> owners = models.stream().map(KeptModel::owner).collect(Collectors.toSet());
    Map<UUID, Person> known = people.find(owners);
    return models.stream()
        .map(
            model ->
                ModelView.of(
                    model, Optional.ofNullable(known.get(model.owner())).map(Person::displayName)))
        .toList();
  }
}
