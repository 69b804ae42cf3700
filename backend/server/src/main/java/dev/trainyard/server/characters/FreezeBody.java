package dev.trainyard.server.characters;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;

/** How a version is made. */
@Schema(name = "Freeze")
record FreezeBody(
    @Schema(
            nullable = true,
            allowableValues = {"person", "drawing"},
            description =
                "person, if left out: who drew a test image drew no training image. drawing: a share"
                    + " of each label, whoever drew it")
        SplitBy split,
    @Schema(nullable = true, description = "0.05 to 0.5; 0.2 if left out")
        @DecimalMin(value = "0.05", message = "testShare must be 0.05 to 0.5.")
        @DecimalMax(value = "0.5", message = "testShare must be 0.05 to 0.5.")
        Double testShare,
    @Schema(nullable = true, description = "So many accepted of each label; 10 if left out")
        @Min(value = 2, message = "least must be 2 to 1,000.")
        @Max(value = 1000, message = "least must be 2 to 1,000.")
        Integer least,
    @Schema(
            nullable = true,
            description = "Whether labels with fewer are left out; otherwise they are a mistake")
        Boolean leaveOut) {

  FreezeBody {
    split = Objects.requireNonNullElse(split, SplitBy.PERSON);
    testShare = Objects.requireNonNullElse(testShare, 0.2);
    least = Objects.requireNonNullElse(least, 10);
    leaveOut = Objects.requireNonNullElse(leaveOut, false);
  }
}
