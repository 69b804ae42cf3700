package dev.trainyard.server.results;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** What a pack would hold, before it is made. */
@Schema(name = "PackContents")
record PackContents(
    WorkshopView workshop,
    @Schema(description = "Runs that are over, each a folder") int runs,
    @Schema(description = "Runs that are not over yet, and stay out") int unfinished,
    @Schema(description = "Of the models; the texts beside them are small") long bytes) {

  /** Of which workshop. */
  @Schema(name = "PackWorkshop")
  record WorkshopView(UUID id, String title) {}
}
