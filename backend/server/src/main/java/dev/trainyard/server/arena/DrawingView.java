package dev.trainyard.server.arena;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A drawing and what everybody's models said of it, as one person sees it. */
@Schema(name = "ArenaDrawing")
record DrawingView(
    UUID id,
    String dataset,
    @Schema(description = "As the drawer wants to be called") String drawer,
    @Schema(description = "Whether you drew it") boolean mine,
    Instant at,
    @Schema(nullable = true, description = "The class that was meant") String meant,
    @Schema(
            nullable = true,
            description = "As the models saw it, a PNG file in base64; null once it is erased")
        String image,
    @Schema(description = "Whether its drawer let it be kept") boolean kept,
    @Schema(description = "Until all had answered") int millis,
    @Schema(description = "Share of the models that gave the most frequent answer")
        double agreement,
    @Schema(description = "The most frequent first") List<VoteView> votes,
    List<AnswerView> answers) {

  /** How many said so. */
  @Schema(name = "ArenaVote")
  record VoteView(String label, int models) {}

  /** What one model said. */
  @Schema(name = "ArenaAnswer")
  record AnswerView(
      UUID model,
      @Schema(description = "As its owner wants to be called") String name,
      @Schema(nullable = true, description = "The account's name, for organizers") String realName,
      boolean mine,
      @Schema(nullable = true, description = "Of the model; yours, or if you organize")
          String title,
      String label,
      double probability,
      @Schema(description = "Whether at most one model in ten says so and most say something else")
          boolean apart) {}
}
