package dev.trainyard.server.characters;

import dev.trainyard.engine.network.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a class draws.
 *
 * @param words what people should know
 * @param labels what is drawn, in the order in which it is asked for
 * @param perPerson how many of each label a person draws
 * @param closedAt empty while it is open
 */
record Collection(
    UUID id,
    UUID workshop,
    String title,
    String words,
    List<String> labels,
    int perPerson,
    Instant openedAt,
    Optional<Instant> closedAt) {

  /** Of every drawing, and of every network's input. */
  static final Shape.Image SHAPE = new Shape.Image(1, 28, 28);

  Collection {
    labels = List.copyOf(labels);
  }

  boolean isOpen() {
    return closedAt.isEmpty();
  }
}
