package dev.trainyard.server.arena;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.dataset.Datasets;
import dev.trainyard.server.dataset.Png;
import dev.trainyard.server.leaderboard.BoardNames;
import dev.trainyard.server.prediction.DecodeImage;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Shows a drawing to every model of the workshop, and keeps what they said. */
@Component
class ShowEverybody {
  private static final int MOST_LATELY = 3;

  /** More who wait would hold up who asks for something else. */
  private static final int MOST_IN_LINE = 5;

  private final ArenaModels models;
  private final AskEverybody ask;
  private final Drawings drawings;
  private final Datasets datasets;
  private final BoardNames names;

  /** One drawing after the other: two at once would both be late. */
  private final ReentrantLock turn = new ReentrantLock(true);

  ShowEverybody(
      ArenaModels models,
      AskEverybody ask,
      Drawings drawings,
      Datasets datasets,
      BoardNames names) {
    this.models = models;
    this.ask = ask;
    this.drawings = drawings;
    this.datasets = datasets;
    this.names = names;
  }

  /**
   * @param file a PNG or JPEG
   * @param meant the class that the drawer meant
   * @param keep whether the drawer agrees to {@link Drawings#CONSENT}
   * @throws Declined if there is nobody to read it, or nothing to read
   */
  Drawing show(Person drawer, DatasetId id, byte[] file, Optional<String> meant, boolean keep) {
    DatasetDescription dataset =
        datasets
            .describe(id)
            .filter(known -> known.input() instanceof Shape.Image)
            .orElseThrow(
                () -> Declined.invalid("?dataset", "There is no data set of images " + id + "."));
    if (meant.isPresent() && !dataset.labels().contains(meant.get())) {
      throw Declined.invalid(
          "?meant", "%s has the classes %s.".formatted(dataset.title(), dataset.labels()));
    }
    if (drawings.lately(drawer.id()) >= MOST_LATELY) {
      throw Declined.tooMany(
          "You drew %d times within ten seconds. Let the others look, too.".formatted(MOST_LATELY),
          Duration.ofSeconds(10));
    }
    if (file.length > DecodeImage.MOST_BYTES) {
      throw Declined.because(ProblemCode.TOO_LARGE, "An image has at most 2 MiB. Make it smaller.");
    }
    BufferedImage image = DecodeImage.from(file);
    Shape.Image shape = (Shape.Image) dataset.input();
    String seen = Png.base64(AskEverybody.seen(image, shape, id), 0, shape);
    List<ArenaModel> readers =
        models.of(drawer.workshop()).stream().filter(one -> one.dataset().equals(id)).toList();
    if (readers.isEmpty()) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "No model of %s reads along yet. Let one of yours join.".formatted(dataset.title()));
    }
    names.ensure(drawer.workshop(), drawer.id());
    if (turn.getQueueLength() >= MOST_IN_LINE) {
      throw Declined.tooMany("Many draw at this moment. Show yours again.", Duration.ofSeconds(3));
    }
    turn.lock();
    try {
      long began = System.nanoTime();
      List<Drawing.Answer> answers = ask.about(image, readers, meant);
      int millis = (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
      Drawing drawing =
          new Drawing(
              UUID.randomUUID(),
              drawer.workshop(),
              drawer.id(),
              id,
              Instant.now(),
              meant,
              Optional.of(seen),
              keep,
              millis,
              answers);
      drawings.add(drawing);
      return drawings.find(drawing.id()).orElseThrow();
    } finally {
      turn.unlock();
    }
  }
}
