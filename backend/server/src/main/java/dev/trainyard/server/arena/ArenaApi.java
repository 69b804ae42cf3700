package dev.trainyard.server.arena;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/arena")
@Tag(name = "Arena")
class ArenaApi {
  private final ReadArena arena;
  private final DescribeArena describe;
  private final JoinArena join;
  private final ShowEverybody show;
  private final Drawings drawings;
  private final EraseDrawing eraseDrawing;

  ArenaApi(
      ReadArena arena,
      DescribeArena describe,
      JoinArena join,
      ShowEverybody show,
      Drawings drawings,
      EraseDrawing eraseDrawing) {
    this.arena = arena;
    this.describe = describe;
    this.join = join;
    this.show = show;
    this.drawings = drawings;
    this.eraseDrawing = eraseDrawing;
  }

  /** Which model reads along. */
  @Schema(name = "ArenaEntrant")
  record EntrantBody(
      @Schema(nullable = true, description = "A run of yours") UUID run,
      @Schema(nullable = true, description = "Of the run; the newest if left out")
          @Min(value = 1, message = "Epochs are counted from 1.")
          Integer epoch,
      @Schema(nullable = true, description = "In place of a run: a kept model of yours")
          UUID model) {}

  @Operation(summary = "Look at the workshop's arena; what it shows is at most a second old")
  @GetMapping
  ArenaView get(@AuthenticationPrincipal Person person) {
    Admission.toTakePart(person);
    return describe.arena(person);
  }

  @Operation(
      summary = "Let a model of yours read along",
      description = "Up to three. A copy of its file is kept; only its answers are told.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping("/models")
  @ResponseStatus(HttpStatus.CREATED)
  ArenaView.MemberView join(@AuthenticationPrincipal Person person, @RequestBody EntrantBody body) {
    Admission.toTakePart(person);
    if ((body.run() == null) == (body.model() == null)) {
      throw Declined.invalid("/run", "Name a run or a kept model.");
    }
    ArenaModel joined =
        body.run() == null
            ? join.model(person, body.model())
            : join.run(person, body.run(), Optional.ofNullable(body.epoch()));
    arena.changed(person.workshop());
    return DescribeArena.member(joined);
  }

  @Operation(summary = "Take a model of yours out; what it answered stays counted")
  @DeleteMapping("/models/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    join.leave(person, id);
    arena.changed(person.workshop());
  }

  @Operation(
      summary = "Show a drawing to everybody's models",
      description =
          "A PNG or JPEG of up to 2 MiB, made to look like the data set's images. Everybody in the"
              + " workshop sees it until the next one comes; without keep it is erased then.")
  @PostMapping(
      value = "/drawings",
      consumes = {"image/png", "image/jpeg"})
  DrawingView draw(
      @AuthenticationPrincipal Person person,
      @RequestParam(defaultValue = "mnist") String dataset,
      @Parameter(description = "The class that is meant, by its label")
          @RequestParam(required = false)
          String meant,
      @Parameter(description = "Whether you agree to the arena's consent")
          @RequestParam(defaultValue = "false")
          boolean keep,
      @RequestBody byte[] file) {
    Admission.toTakePart(person);
    Drawing shown =
        show.show(person, new DatasetId(dataset), file, Optional.ofNullable(meant), keep);
    arena.changed(person.workshop());
    return describe.drawing(shown, person);
  }

  @Operation(summary = "Look at a drawing and what the models said")
  @GetMapping("/drawings/{id}")
  DrawingView drawing(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return describe.drawing(find(person, id), person);
  }

  @Operation(summary = "Have a drawing of yours erased; organizers erase any")
  @DeleteMapping("/drawings/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Drawing drawing = find(person, id);
    if (!drawing.drawer().equals(person.id()) && !person.organizes()) {
      throw notFound(id);
    }
    eraseDrawing.of(person, drawing);
    arena.changed(person.workshop());
  }

  private Drawing find(Person person, UUID id) {
    Admission.toTakePart(person);
    return drawings
        .find(id)
        .filter(found -> found.workshop().equals(person.workshop()) || person.administers())
        .orElseThrow(() -> notFound(id));
  }

  private static Declined notFound(UUID id) {
    return Declined.notFound("There is no drawing %s of yours in this workshop.".formatted(id));
  }
}
