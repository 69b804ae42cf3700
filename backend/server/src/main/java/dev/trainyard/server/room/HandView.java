package dev.trainyard.server.room;

import dev.trainyard.engine.run.RunId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** One's own hand as REST sends it. */
@Schema(name = "Hand")
record HandView(
    UUID id,
    String message,
    @Schema(nullable = true, description = "The run that it is about") UUID run,
    Instant raisedAt,
    @Schema(nullable = true, description = "null while it is up") Hand.Answer answer) {

  static HandView of(Hand hand) {
    return new HandView(
        hand.id(),
        hand.message(),
        hand.run().map(RunId::value).orElse(null),
        hand.raisedAt(),
        hand.answer().orElse(null));
  }
}
