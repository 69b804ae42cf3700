package dev.trainyard.server.room;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** Something that everybody in the room is told. */
@Schema(name = "Broadcast")
record Broadcast(
    UUID id,
    @Schema(example = "Lunch until one.") String words,
    Instant at,
    @Schema(description = "Who said it", example = "Olga") String by) {}
