package dev.trainyard.server.workshop;

import dev.trainyard.server.account.JoinRule;
import dev.trainyard.server.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workshop as somebody in it sees it; what only organizers see is null for others. */
@Schema(name = "Workshop")
record WorkshopView(
    UUID id,
    String title,
    String text,
    @Schema(nullable = true) Instant startsAt,
    @Schema(nullable = true) Instant endsAt,
    @Schema(description = "What you are in it") Role role,
    List<Step> programme,
    Map<String, Object> planDefaults,
    Limits limits,
    @Schema(nullable = true, description = "For organizers") JoinRule registration,
    @Schema(nullable = true, description = "For organizers", example = "K7QM-3FXP")
        String joinCode) {

  static WorkshopView of(WorkshopRecord workshop, Role role) {
    boolean all = role == Role.ORGANIZER || role == Role.ADMINISTRATOR;
    return new WorkshopView(
        workshop.id(),
        workshop.title(),
        workshop.text(),
        workshop.startsAt().orElse(null),
        workshop.endsAt().orElse(null),
        role,
        workshop.programme(),
        workshop.planDefaults(),
        workshop.limits(),
        all ? workshop.registration() : null,
        all ? workshop.joinCode() : null);
  }
}
