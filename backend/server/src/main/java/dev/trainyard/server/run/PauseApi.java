package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a run wait, for its owner or an organizer, and go on. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
@Tag(name = "Runs")
class PauseApi {
  private final RunQueue queue;
  private final Runs runs;
  private final DescribeRuns describe;
  private final Audit audit;

  PauseApi(RunQueue queue, Runs runs, DescribeRuns describe, Audit audit) {
    this.queue = queue;
    this.runs = runs;
    this.describe = describe;
    this.audit = audit;
  }

  @Operation(
      summary = "Pause a run",
      description =
          "A waiting run is paused at once; a running one saves where it is at its worker's next word,"
              + " and its worker takes another. A run that is over answers 200 with itself.")
  @ApiResponse(responseCode = "202", description = "It will pause", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = "It is over", useReturnTypeSchema = true)
  @PostMapping("/pause")
  ResponseEntity<RunView> pause(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return unlessOver(
        person,
        id,
        "pause run",
        run -> queue.requestPause(run, "Paused by %s.".formatted(person.displayName())));
  }

  @Operation(
      summary = "Continue a paused run",
      description =
          "It waits for a worker in its old place in its owner's line and goes on from where it was"
              + " saved, with the same curve. A run that is over answers 200 with itself.")
  @ApiResponse(responseCode = "202", description = "It will go on", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = "It is over", useReturnTypeSchema = true)
  @PostMapping("/continue")
  ResponseEntity<RunView> goOn(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return unlessOver(person, id, "continue run", queue::goOn);
  }

  private ResponseEntity<RunView> unlessOver(
      Person person, UUID id, String action, Consumer<RunId> change) {
    RunRecord run = runs.of(person, new RunId(id));
    if (run.state().isFinal()) {
      return ResponseEntity.ok(describe.one(run));
    }
    change.accept(run.id());
    audit.recordForeign(
        person, run.owner(), run.workshop(), action, run.id().toString(), run.title());
    return ResponseEntity.accepted().body(describe.one(runs.of(person, run.id())));
  }
}
