package dev.trainyard.server.sweep;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Whose;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.DeleteRun;
import dev.trainyard.server.run.Runs;
import dev.trainyard.server.run.SubmitRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/sweeps")
@Tag(name = "Sweeps")
class SweepApi {
  private static final int MOST_LISTED = 100;

  private final Admission admission;
  private final ExpandSweep expand;
  private final CheckSweep check;
  private final EstimateSweep estimate;
  private final AdvanceSweeps advance;
  private final Sweeps sweeps;
  private final DescribeSweeps describe;
  private final SubmitRun submit;
  private final RunQueue queue;
  private final Runs runs;
  private final DeleteRun deleteRun;
  private final Audit audit;

  SweepApi(
      Admission admission,
      ExpandSweep expand,
      CheckSweep check,
      EstimateSweep estimate,
      AdvanceSweeps advance,
      Sweeps sweeps,
      DescribeSweeps describe,
      SubmitRun submit,
      RunQueue queue,
      Runs runs,
      DeleteRun deleteRun,
      Audit audit) {
    this.admission = admission;
    this.expand = expand;
    this.check = check;
    this.estimate = estimate;
    this.advance = advance;
    this.sweeps = sweeps;
    this.describe = describe;
    this.submit = submit;
    this.queue = queue;
    this.runs = runs;
    this.deleteRun = deleteRun;
    this.audit = audit;
  }

  /** Sweeps, newest first. */
  record SweepList(List<SweepView> sweeps) {}

  /** What a sweep would be. */
  record CheckedSweep(
      int runs,
      @Schema(
              nullable = true,
              description = "Until all are trained, if nobody else waits; null if unknown")
          Double seconds,
      List<String> labels) {}

  @Operation(
      summary = "Hand in a sweep",
      description = "Its runs come into the queue a few at a time, as its owner's line allows.")
  @ApiResponse(responseCode = "202", description = "Accepted", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<SweepView.Detail> submit(
      @AuthenticationPrincipal Person person, @RequestBody NewSweepBody body) {
    admission.toTrain(person);
    Expansion expansion = expand.expand(body, person);
    List<CheckSweep.Checked> checked = check.check(expansion, person);
    checked.stream()
        .filter(one -> one.member().base().isEmpty())
        .forEach(one -> submit.pinStart(one.plan(), person));
    UUID id =
        sweeps.add(
            person,
            body.name().strip(),
            expansion,
            checked.stream().map(CheckSweep.Checked::member).toList());
    advance.advance();
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/sweeps/" + id))
        .body(describe.one(id));
  }

  @Operation(summary = "Check a sweep without training it: how many runs, and roughly how long")
  @PostMapping("/check")
  CheckedSweep check(@AuthenticationPrincipal Person person, @RequestBody NewSweepBody body) {
    List<CheckSweep.Checked> checked = check.check(expand.expand(body, person), person);
    return new CheckedSweep(
        checked.size(),
        estimate.seconds(checked.stream().map(CheckSweep.Checked::plan).toList()).orElse(null),
        checked.stream().map(one -> one.member().label()).toList());
  }

  @Operation(summary = "List the newest sweeps")
  @GetMapping
  SweepList list(
      @AuthenticationPrincipal Person person,
      @Parameter(description = "all: everybody's in their workshop, for organizers")
          @RequestParam(defaultValue = "me")
          Whose owner) {
    return new SweepList(describe.list(owner.askedBy(person, "sweeps"), MOST_LISTED));
  }

  @Operation(summary = "Look at a sweep and all of its members")
  @GetMapping("/{id}")
  SweepView.Detail get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    sweeps.require(id, person);
    return describe.one(id);
  }

  @Operation(summary = "Stop all runs of a sweep and make no more of them")
  @PostMapping("/{id}/stop")
  SweepView.Detail stop(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Sweeps.Belonging sweep = sweeps.require(id, person);
    String reason = "Stopped with its sweep by %s.".formatted(person.displayName());
    sweeps.stop(id).forEach(run -> queue.requestStop(run, reason));
    note(person, "stop sweep", id, sweep);
    return describe.one(id);
  }

  @Operation(summary = "Delete a sweep that is over, with its runs")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Sweeps.Belonging sweep = sweeps.require(id, person);
    if (!sweeps.isOver(id)) {
      throw Declined.because(
          ProblemCode.CONFLICT, "This sweep is not over yet. Stop it first, then delete it.");
    }
    List<RunId> all = sweeps.runs(id);
    sweeps.delete(id);
    all.forEach(run -> deleteRun.delete(runs.of(person, run)));
    note(person, "delete sweep", id, sweep);
  }

  private void note(Person person, String action, UUID id, Sweeps.Belonging sweep) {
    audit.recordForeign(
        person, sweep.owner(), sweep.workshop(), action, id.toString(), sweep.name());
  }
}
