package dev.trainyard.server.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A board as one person sees it. */
@Schema(name = "Board")
record BoardView(
    @Schema(description = "The best model of each person, the best first") List<RowView> rows,
    @Schema(description = "Models that none beats with as few parameters, ascending")
        List<PointView> byParameters,
    @Schema(description = "Models that none beats within as many seconds, ascending")
        List<PointView> bySeconds,
    @Schema(description = "Who took the lead with what, in time") List<PointView> leads,
    @Schema(description = "Models that wait to be scored") int waiting) {

  /** Where somebody stands. */
  @Schema(name = "BoardRow")
  record RowView(
      @Schema(
              description =
                  "1 + the people whose best model is better by more than chance (McNemar, 95 %)")
          int rank,
      @Schema(description = "Whether others have the same rank") boolean tied,
      @Schema(description = "How many models of this person were scored") int entries,
      PointView best) {}

  /** A model. */
  @Schema(name = "BoardPoint")
  record PointView(
      @Schema(description = "Of the person in this workshop") int number,
      @Schema(description = "As the person wants to be called", example = "participant 7")
          String name,
      @Schema(nullable = true, description = "The account's name, for organizers") String realName,
      @Schema(description = "Whether it is yours") boolean mine,
      @Schema(nullable = true, example = "lenet-5") String architecture,
      int epoch,
      @Schema(description = "Share of right answers, rounded") double accuracy,
      double standardError,
      long parameters,
      @Schema(nullable = true, description = "Of training, to the end of the epoch") Double seconds,
      @Schema(description = "When it was scored") Instant at) {}
}
