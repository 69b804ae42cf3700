package dev.trainyard.server.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a run started from. */
@Schema(name = "Lineage")
public record LineageView(
    @Schema(nullable = true) UUID run,
    @Schema(nullable = true, description = "In the registry") UUID model,
    @Schema(nullable = true, description = "null if that run or model is deleted") String title,
    @Schema(description = "Layers that began with its weights") int copied,
    @Schema(description = "Layers that never changed") int frozen,
    @Schema(example = "Starts from run LeNet-5 on MNIST: 4 layers copied, 3 frozen.")
        String words) {

  /**
   * @param start of a canonical plan
   */
  static LineageView of(JsonNode start, String title) {
    boolean ofModel = start.has("model");
    String kind = ofModel ? "model" : "run";
    UUID id = UUID.fromString(start.get(kind).asString());
    int copied = start.get("copy").size();
    int frozen = start.get("freeze").size();
    return new LineageView(
        ofModel ? null : id,
        ofModel ? id : null,
        title,
        copied,
        frozen,
        "Starts from %s %s: %d %s copied, %d frozen."
            .formatted(
                kind,
                title == null ? id : title,
                copied,
                copied == 1 ? "layer" : "layers",
                frozen));
  }
}
