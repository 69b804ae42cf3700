package dev.trainyard.server.workshop;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * One step of a programme.
 *
 * @param plan to train in it, as it is handed in; null where nothing is trained
 */
@Schema(name = "Step")
public record Step(
    @Schema(example = "L07")
        @NotNull(message = "Name the lab, such as L07, or write \"\".")
        @Size(max = 20, message = "A lab's name has at most 20 characters.")
        String lab,
    @Schema(example = "LeNet-5")
        @NotBlank(message = Step.TITLE)
        @Size(max = 200, message = Step.TITLE)
        String title,
    @NotNull(message = "Say what to do, or write \"\".")
        @Size(max = 2000, message = "A step's text has at most 2,000 characters.")
        String text,
    @Schema(nullable = true, ref = "#/components/schemas/Plan") Map<String, Object> plan) {
  static final String TITLE = "Give each step a title of 1 to 200 characters.";
}
