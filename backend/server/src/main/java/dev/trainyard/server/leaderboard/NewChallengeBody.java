package dev.trainyard.server.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** A challenge as an organizer opens it. */
@Schema(name = "NewChallenge")
record NewChallengeBody(
    @Schema(example = "Who reads digits best?")
        @NotBlank(message = "Give the challenge a title.")
        @Size(max = 100, message = "A title has at most 100 characters.")
        @Pattern(regexp = "\\P{Cntrl}*", message = "A title has no control characters.")
        String title,
    @Schema(nullable = true, description = "What people should know")
        @Size(max = 2000, message = "The words have at most 2,000 characters.")
        String words,
    @Schema(example = "mnist") @NotBlank(message = "Name the data set, such as mnist.")
        String dataset,
    @Schema(
            nullable = true,
            description =
                "Test examples of each class to hold out; a fifth of the smallest class if left out."
                    + " If a part of the data set is held out already, that one is taken.")
        @Min(value = 10, message = "Hold out at least 10 examples of each class.")
        Integer perClass,
    @Schema(
            nullable = true,
            description = "Whether all runs that may be entered are; true if left out")
        Boolean autoEnter,
    @Schema(nullable = true, description = "Scorings of one person within minutes; 20 if left out")
        @Min(value = 1, message = "At least 1 scoring must be allowed.")
        @Max(value = 1000, message = "At most 1,000 scorings can be allowed.")
        Integer scorings,
    @Schema(nullable = true, description = "10 if left out")
        @Min(value = 1, message = "minutes must be 1 to 1,440.")
        @Max(value = 1440, message = "minutes must be 1 to 1,440.")
        Integer minutes) {

  NewChallengeBody {
    words = Objects.requireNonNullElse(words, "").strip();
    autoEnter = Objects.requireNonNullElse(autoEnter, true);
    scorings = Objects.requireNonNullElse(scorings, 20);
    minutes = Objects.requireNonNullElse(minutes, 10);
  }
}
