package dev.trainyard.server.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.DescribeRuns;
import dev.trainyard.server.run.RunView;
import dev.trainyard.server.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An organizer's hand on the queue; everything that it does is in the audit log. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
@Tag(name = "Pool")
class SteerApi {
  private final RunQueue queue;
  private final Runs runs;
  private final DescribeRuns describe;
  private final Audit audit;

  SteerApi(RunQueue queue, Runs runs, DescribeRuns describe, Audit audit) {
    this.queue = queue;
    this.runs = runs;
    this.describe = describe;
    this.audit = audit;
  }

  /** Why, for its owner and everybody who waits. */
  @Schema(name = "Reason")
  record ReasonBody(
      @Schema(example = "The demonstration is next.")
          @NotBlank(message = "Say why: its owner and those who wait read it.")
          @Size(max = 300, message = "A reason has 300 characters at most.")
          String reason) {}

  @Operation(
      summary = "Let a waiting run go before all others",
      description = "For organizers of its workshop. After those that were moved up before it.")
  @ApiResponse(responseCode = "202", description = "It is moved up", useReturnTypeSchema = true)
  @PostMapping("/move-up")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunView moveUp(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Valid @RequestBody ReasonBody body) {
    return steer(person, id, body, "move up run", queue::moveUp, "It does not wait any more.");
  }

  @Operation(
      summary = "Take a run from its worker and let it wait again",
      description =
          "For organizers of its workshop. It saves where it is at its worker's next word and goes"
              + " on from there with the same curve.")
  @ApiResponse(responseCode = "202", description = "It will wait", useReturnTypeSchema = true)
  @PostMapping("/requeue")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunView requeue(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Valid @RequestBody ReasonBody body) {
    return steer(person, id, body, "requeue run", queue::requeue, "It is not in training.");
  }

  private RunView steer(
      Person person,
      UUID id,
      ReasonBody body,
      String action,
      BiPredicate<RunId, String> change,
      String otherwise) {
    RunRecord run = runs.of(person, new RunId(id));
    if (!person.leads(run.workshop())) {
      throw Declined.because(
          ProblemCode.FORBIDDEN, "Only an organizer of its workshop may steer the queue.");
    }
    String reason = "%s: %s".formatted(person.displayName(), body.reason().strip());
    if (!change.test(run.id(), reason)) {
      throw Declined.because(ProblemCode.CONFLICT, otherwise);
    }
    audit.record(person, run.workshop(), action, run.id().toString(), body.reason().strip());
    return describe.one(runs.of(person, run.id()));
  }
}
