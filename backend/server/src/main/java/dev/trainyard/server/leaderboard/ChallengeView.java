package dev.trainyard.server.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A challenge as REST sends it. */
@Schema(name = "Challenge")
record ChallengeView(
    UUID id,
    String title,
    String words,
    @Schema(example = "mnist") String dataset,
    String datasetTitle,
    @Schema(description = "Held-out examples that models are scored on") int examples,
    @Schema(description = "Whether every run that may be entered is entered by itself")
        boolean autoEnter,
    @Schema(description = "So many models of one person are scored within so many minutes")
        int scorings,
    int minutes,
    Instant openedAt,
    @Schema(nullable = true, description = "From then on nothing changes") Instant closedAt,
    @Schema(description = "People who have entered a model") int people,
    @Schema(description = "Models that were scored") int scored,
    @Schema(description = "Models that wait to be scored") int waiting) {}
