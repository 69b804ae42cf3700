package dev.trainyard.server.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a run started from. */
@Schema(name = "Lineage")
public record LineageView(
    UUID run,
    @Schema(nullable = true, description = "null if that run is deleted") String title,
    @Schema(description = "Layers that began with its weights") int copied,
    @Schema(description = "Layers that never changed") int frozen,
    @Schema(example = "Starts from run LeNet-5 on MNIST: 4 layers copied, 3 frozen.")
        String words) {

  /**
   * @param start of a canonical plan
   */
  static LineageView of(JsonNode start, String title) {
    UUID run = UUID.fromString(start.get("run").asString());
    int copied = start.get("copy").size();
    int frozen = start.get("freeze").size();
    return new LineageView(
        run,
        title,
        copied,
        frozen,
        "Starts from run %s: %d %s copied, %d frozen."
            .formatted(
                title == null ? run : title, copied, copied == 1 ? "layer" : "layers", frozen));
  }
}
