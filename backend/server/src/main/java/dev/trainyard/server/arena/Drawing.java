package dev.trainyard.server.arena;

import dev.trainyard.engine.dataset.DatasetId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody drew, and what the models said of it.
 *
 * @param meant the class that the drawer meant
 * @param image as the models saw it, a PNG file in base64; empty once it is erased
 * @param kept whether its drawer let it be kept
 * @param millis from the drawing to the last answer
 */
record Drawing(
    UUID id,
    UUID workshop,
    UUID drawer,
    DatasetId dataset,
    Instant at,
    Optional<String> meant,
    Optional<String> image,
    boolean kept,
    int millis,
    List<Answer> answers) {

  /**
   * What one model said.
   *
   * @param probability that the model gave its answer
   * @param ofMeant probability that it gave the class that was meant
   */
  record Answer(
      UUID model,
      UUID owner,
      String title,
      String label,
      double probability,
      Optional<Double> ofMeant) {}

  Drawing with(List<Answer> given) {
    return new Drawing(
        id, workshop, drawer, dataset, at, meant, image, kept, millis, List.copyOf(given));
  }
}
