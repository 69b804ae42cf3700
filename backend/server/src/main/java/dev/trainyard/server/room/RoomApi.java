package dev.trainyard.server.room;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/room")
@Tag(name = "Room")
class RoomApi {
  private final StageTable stages;
  private final BroadcastTable broadcasts;
  private final HandTable hands;
  private final ReadRadar radar;

  RoomApi(StageTable stages, BroadcastTable broadcasts, HandTable hands, ReadRadar radar) {
    this.stages = stages;
    this.broadcasts = broadcasts;
    this.hands = hands;
    this.radar = radar;
  }

  /** The room as one of those in it sees it. */
  @Schema(name = "Room")
  record RoomView(
      @Schema(nullable = true, description = "Where everybody is asked to be") Stage stage,
      @Schema(description = "What was said in the last hours, newest first")
          List<Broadcast> broadcasts,
      @Schema(nullable = true, description = "Yours, until it is taken down or its answer put away")
          HandView hand,
      @Schema(description = "How many are here now") int online) {}

  /** Everybody who takes part, by name. */
  @Schema(name = "Radar")
  record RadarView(Instant at, List<RadarPerson> people) {}

  @Operation(
      summary = "Where the room is, what was said, and what became of your hand",
      description =
          "The stream's topic \"workshop\" says when to read it again: stage, broadcast, answer.")
  @GetMapping
  RoomView room(@AuthenticationPrincipal Person person) {
    Admission.toTakePart(person);
    return new RoomView(
        stages.find(person.workshop()).orElse(null),
        broadcasts.latest(person.workshop()),
        hands.open(person.workshop(), person.id()).map(HandView::of).orElse(null),
        radar.online(person.workshop()));
  }

  @Operation(
      summary = "The class radar: where everybody is and how they fare (organizers)",
      description =
          "Participants of the workshop that you are in. Stuck is who is here with a hand up, or"
              + " without a run for five minutes while the room is asked to train.")
  @GetMapping("/people")
  RadarView people(@AuthenticationPrincipal Person person) {
    Organizers.require(person);
    Instant now = radar.now();
    Optional<Instant> asked =
        stages.find(person.workshop()).filter(stage -> stage.plan() != null).map(Stage::at);
    return new RadarView(
        now,
        radar.of(person.workshop()).stream()
            .map(facts -> RadarPerson.of(facts, asked, now))
            .toList());
  }
}
