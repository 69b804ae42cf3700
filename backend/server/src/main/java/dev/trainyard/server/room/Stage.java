package dev.trainyard.server.room;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What the room is asked to be at. Title, words and plan are a copy: what was said does not change
 * when the programme is edited.
 */
@Schema(name = "Stage")
record Stage(
    @Schema(description = "Another one with each move, so that a browser follows each once")
        UUID id,
    @Schema(nullable = true, description = "Of the programme, 1 for the first") Integer step,
    @Schema(example = "LeNet-5") String title,
    String words,
    @Schema(
            nullable = true,
            ref = "#/components/schemas/Plan",
            description = "What everybody is asked to train")
        Map<String, Object> plan,
    @Schema(nullable = true, description = "A page of the application", example = "/leaderboard")
        String path,
    Instant at,
    @Schema(description = "Who moved the room", example = "Olga") String by) {}
