package dev.trainyard.server.dryrun;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dry-runs")
@Tag(name = "Operations")
class DryRunApi {
  private static final int LISTED = 20;

  private final DryRunTable table;
  private final StartDryRun start;
  private final Audit audit;

  DryRunApi(DryRunTable table, StartDryRun start, Audit audit) {
    this.table = table;
    this.start = start;
    this.audit = audit;
  }

  /** The last ones, newest first. */
  record DryRunList(List<DryRunView> dryRuns) {}

  @Operation(
      summary = "Rehearse an event with bots (administrators)",
      description =
          "Bots get accounts in a workshop of their own, sign in over HTTP, open pages, hand in runs"
              + " and follow them; one dry run at a time. They and their things are removed at its"
              + " end, and a report says whether the event may begin.")
  @ApiResponse(
      responseCode = "202",
      description = "The bots come; Location says where to look",
      useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<DryRunView> start(
      @AuthenticationPrincipal Person person, @RequestBody NewDryRunBody body) {
    requireAdministrator(person);
    UUID id = start.start(person, body);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/dry-runs/" + id))
        .body(get(person, id));
  }

  @Operation(summary = "List the last dry runs, newest first (administrators)")
  @GetMapping
  DryRunList list(@AuthenticationPrincipal Person person) {
    requireAdministrator(person);
    return new DryRunList(table.list(LISTED).stream().map(DryRunView::of).toList());
  }

  @Operation(summary = "Look at a dry run: how far it is, or its report (administrators)")
  @GetMapping("/{id}")
  DryRunView get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    requireAdministrator(person);
    return DryRunView.of(find(id));
  }

  @Operation(
      summary = "Stop a dry run, or forget one that is over (administrators)",
      description =
          "One that goes on ends within seconds, with a report of what it saw; deleted again, it is"
              + " forgotten.")
  @ApiResponse(responseCode = "204", description = "It ends, or is forgotten")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    requireAdministrator(person);
    DryRun run = find(id);
    if (run.state() == DryRunState.RUNNING) {
      table.requestStop(id);
      audit.record(person, "stop dry run", id.toString(), "Its bots leave.");
      return;
    }
    if (run.workshop().isPresent()) {
      throw Declined.because(
          ProblemCode.CONFLICT, "Its bots are being removed. Forget it when they are gone.");
    }
    table.delete(id);
  }

  private DryRun find(UUID id) {
    return table
        .find(id)
        .orElseThrow(() -> Declined.notFound("There is no dry run with the id " + id + "."));
  }

  private static void requireAdministrator(Person person) {
    Admission.toAdminister(person, "Only an administrator rehearses with the whole server.");
  }
}
