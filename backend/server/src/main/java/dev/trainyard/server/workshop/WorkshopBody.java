package dev.trainyard.server.workshop;

import dev.trainyard.server.account.JoinRule;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A workshop as organizers write it, as a whole.
 *
 * @param programme null for the one that comes with Trainyard, or in an edit for the present one
 */
@Schema(name = "WorkshopBody")
record WorkshopBody(
    @Schema(example = "Diving into CNN")
        @NotBlank(message = WorkshopBody.TITLE)
        @Size(max = 200, message = WorkshopBody.TITLE)
        String title,
    @Schema(nullable = true)
        @Size(max = 20_000, message = "The text has at most 20,000 characters.")
        String text,
    @Schema(nullable = true, description = "Participants train from then on") Instant startsAt,
    @Schema(nullable = true, description = "Until then") Instant endsAt,
    @Schema(nullable = true, description = "\"code\" if it is left out") JoinRule registration,
    @Schema(nullable = true, description = "The present or usual one if it is left out")
        @Size(max = 100, message = "A programme has at most 100 steps.")
        List<@Valid Step> programme,
    @Schema(nullable = true, description = "A part of a plan, with which new ones begin")
        Map<String, Object> planDefaults,
    @Schema(nullable = true) @Valid Limits limits) {
  static final String TITLE = "Give the workshop a title of 1 to 200 characters.";
}
