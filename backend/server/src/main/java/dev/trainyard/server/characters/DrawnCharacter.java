package dev.trainyard.server.characters;

import java.time.Instant;
import java.util.UUID;

/**
 * One drawing.
 *
 * @param label its place among the collection's labels, 0 for the first
 * @param pixels 28×28 unsigned bytes, prepared as MNIST was
 */
record DrawnCharacter(
    UUID id, UUID collection, UUID drawer, int label, byte[] pixels, State state, Instant drawnAt) {

  enum State {
    WAITING,
    ACCEPTED,
    REJECTED
  }
}
