package dev.trainyard.server.room;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** Where an organizer moves the room; at least one of step, plan and path. */
@Schema(name = "NewStage")
record StageBody(
    @Schema(nullable = true, description = "Of the programme, 1 for the first", example = "3")
        @Min(value = 1, message = "Steps are counted from 1.")
        Integer step,
    @Schema(
            nullable = true,
            ref = "#/components/schemas/Plan",
            description = "What everybody is asked to train; the step's own if left out")
        Map<String, Object> plan,
    @Schema(
            nullable = true,
            description = "A page of the application that browsers go to",
            example = "/leaderboard")
        @Size(max = 500, message = "A path has at most 500 characters.")
        @Pattern(
            regexp = "/([^/\\\\\\s\\p{Cntrl}][^\\s\\p{Cntrl}]*)?",
            message = "Name a page of this application, such as /leaderboard.")
        String path,
    @Schema(nullable = true, description = "The step's own if left out")
        @Size(min = 1, max = 200, message = "A title has 1 to 200 characters.")
        @Pattern(regexp = "\\P{Cntrl}*", message = "A title has no control characters.")
        String title) {}
