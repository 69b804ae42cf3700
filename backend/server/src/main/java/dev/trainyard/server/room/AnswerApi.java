package dev.trainyard.server.room;

import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/room/hands")
@Tag(name = "Room")
class AnswerApi {
  private final ReadHands read;
  private final Hands hands;

  AnswerApi(ReadHands read, Hands hands) {
    this.read = read;
    this.hands = hands;
  }

  /** Hands that wait for an answer. */
  record HandList(List<RaisedHand> hands) {}

  /** What an organizer says. */
  @Schema(name = "NewHandAnswer")
  record AnswerBody(
      @Schema(example = "The learning rate is ten times too high.")
          @NotBlank(message = "Write an answer.")
          @Size(max = 4000, message = "Answer in at most 4,000 characters.")
          String text,
      @Schema(
              nullable = true,
              ref = "#/components/schemas/Plan",
              description = "Their plan, put right; they open it with one click")
          Map<String, Object> plan) {}

  @Operation(summary = "Who needs a hand, longest first (organizers)")
  @GetMapping
  HandList list(@AuthenticationPrincipal Person person) {
    Organizers.require(person);
    return new HandList(read.up(person.workshop()));
  }

  @Operation(
      summary = "Answer a hand, with a plan put right where that helps (organizers)",
      description = "Their browser shows the answer at once.")
  @PostMapping("/{id}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, @RequestBody AnswerBody body) {
    Organizers.require(person);
    hands.answer(hands.of(person, id), body.text().strip(), body.plan(), person);
  }
}
