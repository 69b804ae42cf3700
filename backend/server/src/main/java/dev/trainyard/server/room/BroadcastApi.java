package dev.trainyard.server.room;

import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/room/broadcasts")
@Tag(name = "Room")
class BroadcastApi {
  private final TellRoom tell;

  BroadcastApi(TellRoom tell) {
    this.tell = tell;
  }

  /** What to say. */
  @Schema(name = "NewBroadcast")
  record BroadcastBody(
      @Schema(example = "Lunch until one.")
          @NotBlank(message = "Write what to say.")
          @Size(max = 1000, message = "Say it in at most 1,000 characters.")
          String words) {}

  @Operation(
      summary = "Tell everybody in the room something (organizers)",
      description = "It stands above every page for some hours, or until it is put away.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Broadcast say(@AuthenticationPrincipal Person person, @RequestBody BroadcastBody body) {
    Organizers.require(person);
    return tell.say(body.words(), person);
  }

  @Operation(summary = "Take back what was said (organizers)")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Organizers.require(person);
    tell.takeBack(id, person);
  }
}
