package dev.trainyard.server.run;

import dev.trainyard.exchange.pool.WorkerInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** A run as somebody hands it in. */
public record NewRunBody(
    @Schema(ref = "#/components/schemas/Plan")
        @NotNull(message = "Write the plan: at least its architecture and its dataset.")
        Map<String, Object> plan,
    @Schema(nullable = true, description = "Made from the plan if it is left out")
        @Size(max = 200, message = "A title has at most 200 characters.")
        @Pattern(regexp = "\\P{Cntrl}*", message = "A title has no control characters.")
        String title,
    @Schema(
            nullable = true,
            description = "Only workers that have this label may take it; any if it is left out",
            example = "room-a")
        @Pattern(
            regexp = WorkerInfo.LABEL,
            message = "A label is a word of a-z, 0-9 and dashes, 40 at most.")
        String label) {
  /** On any worker. */
  public NewRunBody(Map<String, Object> plan, String title) {
    this(plan, title, null);
  }
}
