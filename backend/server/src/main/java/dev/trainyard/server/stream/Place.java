package dev.trainyard.server.stream;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where a browser is.
 *
 * @param path of the page, such as {@code /runs}
 * @param step of the workshop's programme; null if they do not follow it
 */
record Place(String path, Integer step) {
  private static final int LONGEST = 300;

  /** Empty if that is no place. */
  static Optional<Place> read(JsonNode said) {
    String path = said.path("at").asString("");
    JsonNode step = said.path("step");
    if (!path.startsWith("/") || path.length() > LONGEST || path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return Optional.of(new Place(path, step.isInt() ? step.asInt() : null));
  }
}
