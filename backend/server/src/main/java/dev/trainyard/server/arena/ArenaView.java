package dev.trainyard.server.arena;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** The arena of a workshop as one person sees it. */
@Schema(name = "Arena")
record ArenaView(
    @Schema(description = "What can be drawn for: data sets that models here know")
        List<FieldView> datasets,
    @Schema(description = "Your models that read along") List<MemberView> mine,
    @Schema(description = "How many drawings there were") int drawings,
    @Schema(nullable = true) DrawingView newest,
    @Schema(
            nullable = true,
            description =
                "Of the drawings that may be shown, the one that the smallest share of models read"
                    + " as it was meant")
        DrawingView hardest,
    @Schema(description = "Models that read most drawings as they were meant, the best first")
        List<RobustView> robust,
    @Schema(description = "What a drawer agrees to who lets a drawing be kept") String consent) {

  /** A data set and how many models know it. */
  @Schema(name = "ArenaField")
  record FieldView(String dataset, String title, List<String> labels, int models) {}

  /** A model that reads along. */
  @Schema(name = "ArenaModel")
  record MemberView(UUID id, String title, String dataset, long parameters) {}

  /** How often a model was right. */
  @Schema(name = "ArenaRobust")
  record RobustView(
      UUID model,
      @Schema(description = "As its owner wants to be called") String name,
      @Schema(nullable = true, description = "The account's name, for organizers") String realName,
      boolean mine,
      String dataset,
      int right,
      @Schema(description = "Drawings whose drawer said what they meant") int asked) {}
}
