package dev.trainyard.server.run;

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
        String title) {}
