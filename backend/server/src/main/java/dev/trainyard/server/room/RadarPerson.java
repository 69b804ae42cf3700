package dev.trainyard.server.room;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One participant on the radar. */
@Schema(name = "RadarPerson")
record RadarPerson(
    UUID id,
    String displayName,
    @Schema(description = "Seen within the last 45 seconds") boolean online,
    @Schema(nullable = true, description = "null for who was never here") Instant seenAt,
    @Schema(nullable = true, description = "The page where they are, or were last") String path,
    @Schema(nullable = true, description = "The programme's step, if they follow it") Integer step,
    RadarState state,
    @Schema(nullable = true, description = "Since when") Instant since,
    @Schema(description = "Runs that train") int running,
    @Schema(description = "Runs that wait or are paused") int waiting,
    @Schema(
            nullable = true,
            description = "The run that trains, else the newest that waits, else the newest")
        RunView run,
    @Schema(nullable = true, description = "Their hand while it is up") HandUp hand) {

  /** A run by its name. */
  @Schema(name = "RadarRun")
  record RunView(UUID id, String title) {}

  /** A hand that is up. */
  @Schema(name = "RadarHand")
  record HandUp(UUID id, Instant raisedAt) {}

  /**
   * @param asked since when the room is asked to train; empty if it is not
   */
  static RadarPerson of(PersonFacts facts, Optional<Instant> asked, Instant now) {
    JudgePerson.Judgement judgement = JudgePerson.of(facts, asked, now);
    Optional<PersonFacts.Here> here = facts.here();
    return new RadarPerson(
        facts.id(),
        facts.displayName(),
        facts.online(),
        here.map(PersonFacts.Here::seenAt).orElse(null),
        here.map(PersonFacts.Here::path).orElse(null),
        here.flatMap(PersonFacts.Here::step).orElse(null),
        judgement.state(),
        judgement.since().orElse(null),
        facts.running(),
        facts.waiting(),
        facts.run().map(run -> new RunView(run.id(), run.title())).orElse(null),
        facts.hand().map(hand -> new HandUp(hand.id(), hand.at())).orElse(null));
  }
}
