package dev.trainyard.server.audit;

import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.ReadCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Workshops")
class AuditApi {
  private static final String LIMIT = "The limit must be 1 to 200.";

  private final ReadAudit audit;

  AuditApi(ReadAudit audit) {
    this.audit = audit;
  }

  /** What was done, newest first. */
  record AuditList(
      List<AuditEntry> entries,
      @Schema(nullable = true, description = "The cursor of the next page") String next) {}

  @Operation(
      summary = "Read what organizers did (organizers)",
      description = "Of the workshop that you are in; administrators read of all.")
  @GetMapping
  AuditList list(
      @AuthenticationPrincipal Person person,
      @Min(value = 1, message = LIMIT)
          @Max(value = 200, message = LIMIT)
          @RequestParam(defaultValue = "50")
          int limit,
      @Parameter(description = "Only what has this in its action, target, words or person's name")
          @Size(max = 100, message = "Search for 100 characters at most.")
          @RequestParam(defaultValue = "")
          String search,
      @RequestParam(required = false) String cursor) {
    Admission.toOrganize(person, "Only organizers read the audit log.");
    List<AuditEntry> found =
        audit.list(
            Optional.of(person.workshop()).filter(own -> !person.administers()),
            search.strip(),
            ReadCursor.from(cursor),
            limit + 1);
    List<AuditEntry> page = found.subList(0, Math.min(limit, found.size()));
    AuditEntry last = found.size() > limit ? page.get(limit - 1) : null;
    return new AuditList(
        page, last == null ? null : new PageCursor(last.at(), last.id()).toString());
  }
}
