package dev.trainyard.server.characters;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A collection as one person sees it; its counts are at most a second old. */
@Schema(name = "Collection")
record CollectionView(
    UUID id,
    String title,
    @Schema(description = "What people should know") String words,
    @Schema(description = "What is drawn, in this order") List<LabelView> labels,
    @Schema(description = "Of each label, by each person") int perPerson,
    Instant openedAt,
    @Schema(nullable = true) Instant closedAt,
    @Schema(description = "Who drew something") int people,
    @Schema(description = "What one agrees to before one draws") String consent,
    @Schema(nullable = true, description = "When you agreed") Instant consentedAt,
    @Schema(description = "Newest first") List<VersionView> versions) {

  /** One thing to draw. */
  @Schema(name = "CollectionLabel")
  record LabelView(
      @Schema(example = "永") String label,
      @Schema(description = "Nobody has looked at these yet") int waiting,
      int accepted,
      int rejected,
      @Schema(description = "Yours, but for those that were rejected") int mine) {}

  /** What was frozen. */
  @Schema(name = "CollectionVersion")
  record VersionView(
      int number,
      @Schema(description = "Id of the data set", example = "drawn-a-to-z-1a2b3c4d-v1")
          String dataset,
      int train,
      int test,
      @Schema(description = "Who drew what is in it") int people,
      @Schema(allowableValues = {"person", "drawing"}) String split,
      Instant frozenAt) {}
}
