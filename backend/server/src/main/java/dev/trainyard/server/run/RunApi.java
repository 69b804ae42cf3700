package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.exchange.queue.RunPage;
import dev.trainyard.exchange.queue.RunQuery;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Whose;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.ReadCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/runs")
@Tag(name = "Runs")
class RunApi {
  private static final String LIMIT = "The limit must be 1 to 200.";

  private final SubmitRun submit;
  private final DeleteRun delete;
  private final RunReader reader;
  private final RunQueue queue;
  private final Runs runs;
  private final DescribeRuns describe;
  private final Audit audit;

  RunApi(
      SubmitRun submit,
      DeleteRun delete,
      RunReader reader,
      RunQueue queue,
      Runs runs,
      DescribeRuns describe,
      Audit audit) {
    this.submit = submit;
    this.delete = delete;
    this.reader = reader;
    this.queue = queue;
    this.runs = runs;
    this.describe = describe;
    this.audit = audit;
  }

  /** Some runs, newest first. */
  record RunList(
      List<RunView> runs,
      @Schema(nullable = true, description = "The cursor of the next page") String next) {}

  @Operation(
      summary = "Hand in a run",
      description =
          "A request that is repeated with the same Idempotency-Key makes one run. A plan that no"
              + " worker here could hold in its memory is refused, with a batch size that fits;"
              + " while no worker is here it waits.")
  @ApiResponse(
      responseCode = "202",
      description = "It waits for a worker; Location says where to look",
      useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<RunView> submit(
      @AuthenticationPrincipal Person person,
      @RequestBody NewRunBody body,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    RunId id = submit.submit(person, body, Optional.ofNullable(key));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/runs/" + id))
        .body(describe.one(runs.of(person, id)));
  }

  @Operation(summary = "List runs, newest first")
  @GetMapping
  RunList list(
      @AuthenticationPrincipal Person person,
      @Parameter(description = "all: everybody's in their workshop, for organizers")
          @RequestParam(defaultValue = "me")
          Whose owner,
      @RequestParam(defaultValue = "") Set<RunState> state,
      @Min(value = 1, message = LIMIT)
          @Max(value = 200, message = LIMIT)
          @RequestParam(defaultValue = "50")
          int limit,
      @RequestParam(required = false) String cursor) {
    Whose.Range range = owner.askedBy(person, "runs");
    RunPage page =
        reader.list(
            new RunQuery(range.owner(), range.workshop(), state, limit, ReadCursor.from(cursor)));
    return new RunList(
        describe.all(page.runs()), page.next().map(PageCursor::toString).orElse(null));
  }

  @Operation(summary = "Look at a run")
  @GetMapping("/{id}")
  RunView get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return describe.one(runs.of(person, new RunId(id)));
  }

  @Operation(
      summary = "Stop a run",
      description =
          "A waiting run stops at once, a running one at its worker's next word; a run"
              + " that is over answers 200 with itself.")
  @ApiResponse(responseCode = "202", description = "It will stop", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = "It is over", useReturnTypeSchema = true)
  @PostMapping("/{id}/stop")
  ResponseEntity<RunView> stop(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    RunRecord run = runs.of(person, new RunId(id));
    if (run.state().isFinal()) {
      return ResponseEntity.ok(describe.one(run));
    }
    queue.requestStop(run.id(), "Stopped by %s.".formatted(person.displayName()));
    note(person, "stop run", run);
    return ResponseEntity.accepted().body(describe.one(runs.of(person, run.id())));
  }

  @Operation(summary = "Delete a run that is over, with its measurements and artifacts")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    RunRecord run = runs.of(person, new RunId(id));
    delete.delete(run);
    note(person, "delete run", run);
  }

  private void note(Person person, String action, RunRecord run) {
    audit.recordForeign(
        person, run.owner(), run.workshop(), action, run.id().toString(), run.title());
  }
}
