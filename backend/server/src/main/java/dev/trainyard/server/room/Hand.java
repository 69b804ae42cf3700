package dev.trainyard.server.room;

import dev.trainyard.engine.run.RunId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's hand, from when it is raised until it is taken down or its answer put away.
 *
 * @param message empty if they said nothing
 * @param run that it is about; empty if it is about none, or about one that was deleted since
 */
record Hand(
    UUID id,
    UUID workshop,
    UUID owner,
    String message,
    Optional<RunId> run,
    Instant raisedAt,
    Optional<Answer> answer) {

  /** What an organizer said. */
  @Schema(name = "HandAnswer")
  record Answer(
      String text,
      @Schema(
              nullable = true,
              ref = "#/components/schemas/Plan",
              description = "Put right, to be trained")
          Map<String, Object> plan,
      @Schema(description = "Who answered", example = "Olga") String by,
      Instant at) {}
}
