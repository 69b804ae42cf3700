package dev.trainyard.server.room;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/room/hand")
@Tag(name = "Room")
class HandApi {
  private final Hands hands;

  HandApi(Hands hands) {
    this.hands = hands;
  }

  /** What somebody needs a hand with. */
  @Schema(name = "RaisedHand")
  record HandBody(
      @Schema(nullable = true, example = "The loss does not fall.")
          @Size(max = 1000, message = "Say it in at most 1,000 characters.")
          String message,
      @Schema(nullable = true, description = "A run of yours that it is about") UUID run) {

    HandBody {
      message = Objects.requireNonNullElse(message, "").strip();
    }
  }

  @Operation(
      summary = "Raise your hand",
      description =
          "Organizers see it with the run's plan, curve and error. Raised again it keeps its place"
              + " and says what was said last.")
  @PostMapping
  HandView raise(@AuthenticationPrincipal Person person, @RequestBody HandBody body) {
    Admission.toTakePart(person);
    return HandView.of(hands.raise(person, body.message(), Optional.ofNullable(body.run())));
  }

  @Operation(summary = "Take your hand down, or put its answer away")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lower(@AuthenticationPrincipal Person person) {
    Admission.toTakePart(person);
    hands.lower(person);
  }
}
