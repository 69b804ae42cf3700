package dev.trainyard.server.leaderboard;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.leaderboard.BoardName.Shown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/board-name")
@Tag(name = "Leaderboard")
class BoardNameApi {
  private final BoardNames names;

  BoardNameApi(BoardNames names) {
    this.names = names;
  }

  /** What somebody wants to be called. */
  @Schema(name = "BoardNameChoice")
  record ChoiceBody(
      @NotNull(message = "Say what is shown: number, nickname or name.") Shown shown,
      @Schema(nullable = true, example = "Gradient Grace")
          @Size(max = 40, message = "A nickname has at most 40 characters.")
          @Pattern(regexp = "\\P{Cntrl}*", message = "A nickname has no control characters.")
          String nickname) {}

  /** What somebody is called. */
  @Schema(name = "BoardName")
  record NameView(
      Shown shown,
      @Schema(nullable = true) String nickname,
      int number,
      @Schema(description = "As others see you", example = "participant 7") String text) {
    static NameView of(BoardName name, Person person) {
      return new NameView(
          name.shown(),
          name.nickname().orElse(null),
          name.number(),
          name.text(person.displayName()));
    }
  }

  @Operation(summary = "What you are called on boards in this workshop")
  @GetMapping
  NameView get(@AuthenticationPrincipal Person person) {
    Admission.toTakePart(person);
    return NameView.of(names.ensure(person.workshop(), person.id()), person);
  }

  @Operation(
      summary = "Choose what you are called on boards in this workshop",
      description =
          "By a number, which is what nobody chooses otherwise; a nickname; or the account's name."
              + " Organizers see every name.")
  @PostMapping
  NameView choose(@AuthenticationPrincipal Person person, @RequestBody ChoiceBody body) {
    Admission.toTakePart(person);
    return NameView.of(names.choose(person, body.shown(), body.nickname()), person);
  }
}
