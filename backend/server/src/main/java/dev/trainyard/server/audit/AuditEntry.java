package dev.trainyard.server.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** One thing that was done. */
@Schema(name = "AuditEntry")
record AuditEntry(
    UUID id,
    Instant at,
    WorkshopView workshop,
    PersonView by,
    @Schema(example = "stop run") String action,
    @Schema(description = "An id or a name") String target,
    @Schema(example = "Stopped \"LeNet-5 on MNIST\" of Ada.") String words) {

  /** Where it was done. */
  @Schema(name = "AuditWorkshop")
  record WorkshopView(UUID id, String title) {}

  /** Who did it. */
  @Schema(name = "AuditPerson")
  record PersonView(UUID id, String displayName) {}
}
