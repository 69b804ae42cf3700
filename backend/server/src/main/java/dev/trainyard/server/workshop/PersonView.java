package dev.trainyard.server.workshop;

import dev.trainyard.server.account.MemberState;
import dev.trainyard.server.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** Somebody in the roster of a workshop. */
@Schema(name = "RosterPerson")
record PersonView(
    UUID id,
    String email,
    String displayName,
    @Schema(allowableValues = {"participant", "organizer"}) Role role,
    MemberState state,
    Instant joinedAt,
    @Schema(description = "Of the whole installation") boolean administrator) {}
