package dev.trainyard.server.characters;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/** A collection as an organizer opens it. */
@Schema(name = "NewCollection")
record NewCollectionBody(
    @Schema(example = "A to Z")
        @NotBlank(message = "Give the collection a title.")
        @Size(max = 100, message = "A title has at most 100 characters.")
        @Pattern(regexp = "\\P{Cntrl}*", message = "A title has no control characters.")
        String title,
    @Schema(nullable = true, description = "What people should know")
        @Size(max = 2000, message = "The words have at most 2,000 characters.")
        String words,
    @Schema(description = "What is drawn: 2 to 100 different ones", example = "[\"永\", \"水\"]")
        @NotNull(message = "Name what is drawn.")
        List<String> labels,
    @Schema(nullable = true, description = "Of each label, by each person; 3 if left out")
        @Min(value = 1, message = "Ask for 1 to 50 of each.")
        @Max(value = 50, message = "Ask for 1 to 50 of each.")
        Integer perPerson) {

  NewCollectionBody {
    words = Objects.requireNonNullElse(words, "").strip();
    perPerson = Objects.requireNonNullElse(perPerson, 3);
  }
}
