package dev.trainyard.server.room;

import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/room/stage")
@Tag(name = "Room")
class StageApi {
  private final MoveRoom move;

  StageApi(MoveRoom move) {
    this.move = move;
  }

  @Operation(
      summary = "Move the room (organizers)",
      description =
          "To a step of the programme, to a plan that everybody is asked to train, or to a page."
              + " The browsers of participants follow at once, unless somebody is writing.")
  @PutMapping
  Stage move(@AuthenticationPrincipal Person person, @RequestBody StageBody body) {
    Organizers.require(person);
    return move.to(body, person);
  }

  @Operation(summary = "Ask the room for nothing any more (organizers)")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear(@AuthenticationPrincipal Person person) {
    Organizers.require(person);
    move.clear(person);
  }
}
