package dev.trainyard.server.room;

import dev.trainyard.engine.run.RunState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A hand that waits for an answer, as organizers see it. */
@Schema(name = "HandOfSomebody")
record RaisedHand(
    UUID id,
    PersonView person,
    String message,
    @Schema(nullable = true, description = "The run that it is about") RunInShort run,
    Instant raisedAt) {

  /** Whose hand it is. */
  @Schema(name = "RoomPerson")
  record PersonView(UUID id, String displayName) {}

  /** The run that it is about; all of it is at {@code /runs/{id}}. */
  @Schema(name = "RunInShort")
  record RunInShort(UUID id, String title, RunState state, String reason) {}
}
