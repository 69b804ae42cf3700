package dev.trainyard.server.characters;

import dev.trainyard.server.dataset.Png;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A drawing as its drawer sees it, and organizers. */
@Schema(name = "Character")
record CharacterView(
    UUID id,
    String label,
    @Schema(description = "As networks see it, a PNG file in base64") String png,
    @Schema(allowableValues = {"waiting", "accepted", "rejected"}) String state,
    Instant drawnAt,
    @Schema(nullable = true, description = "Who drew it, where organizers look through all")
        String drawer) {

  static CharacterView of(DrawnCharacter drawn, Collection collection, String drawer) {
    return new CharacterView(
        drawn.id(),
        collection.labels().get(drawn.label()),
        Png.base64(drawn.pixels(), 0, Collection.SHAPE),
        drawn.state().name().toLowerCase(Locale.ROOT),
        drawn.drawnAt(),
        drawer);
  }
}
