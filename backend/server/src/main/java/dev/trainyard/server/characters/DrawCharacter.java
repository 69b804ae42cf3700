package dev.trainyard.server.characters;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.characters.DrawnCharacter.State;
import dev.trainyard.server.prediction.DecodeImage;
import dev.trainyard.server.prediction.FitImage;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes somebody's drawing in, and out again. Only what a network would see is kept of it. */
@Component
class DrawCharacter {
  private static final int MOST = 100_000;

  private final CharacterTable table;
  private final Consents consents;
  private final CountCharacters counts;
  private final TellCharacters tell;
  private final Audit audit;
  private final TransactionTemplate transaction;

  DrawCharacter(
      CharacterTable table,
      Consents consents,
      CountCharacters counts,
      TellCharacters tell,
      Audit audit,
      TransactionTemplate transaction) {
    this.table = table;
    this.consents = consents;
    this.counts = counts;
    this.tell = tell;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * @param file a PNG or JPEG
   * @throws Declined as invalid for an unknown label, as a wrong image, as a conflict if the
   *     collection is closed, without consent, or if there are enough
   */
  DrawnCharacter draw(Person drawer, Collection collection, String label, byte[] file) {
    int place = collection.labels().indexOf(label);
    if (place < 0) {
      throw Declined.invalid(
          "?label", "Draw one of these: %s.".formatted(String.join(" ", collection.labels())));
    }
    if (!collection.isOpen()) {
      throw conflict("This collection is closed. What you drew stays in it.");
    }
    if (file.length > DecodeImage.MOST_BYTES) {
      throw Declined.because(ProblemCode.TOO_LARGE, "An image has at most 2 MiB. Make it smaller.");
    }
    byte[] pixels = FitImage.character(Collection.SHAPE, DecodeImage.from(file));
    DrawnCharacter drawn =
        new DrawnCharacter(
            UUID.randomUUID(),
            collection.id(),
            drawer.id(),
            place,
            pixels,
            State.WAITING,
            Instant.EPOCH);
    transaction.executeWithoutResult(status -> insert(drawn, collection));
    changed(collection);
    return table.find(drawn.id()).orElseThrow();
  }

  private void insert(DrawnCharacter drawn, Collection collection) {
    if (!consents.hold(collection.id(), drawn.drawer())) {
      throw conflict(
          "Agree to the consent before you draw: what is drawn here is shown to others.");
    }
    if (table.count(collection.id(), drawn.drawer(), drawn.label()) >= collection.perPerson()) {
      throw conflict(
          "You drew %s %d times already; that is enough. Take one back to draw it anew."
              .formatted(collection.labels().get(drawn.label()), collection.perPerson()));
    }
    if (table.count(collection.id()) >= MOST) {
      throw conflict("The collection has %,d drawings; it is full.".formatted(MOST));
    }
    table.insert(drawn);
  }

  /** Erases a drawing; an organizer who erases somebody's is in the audit log. */
  void erase(Person by, Collection collection, DrawnCharacter drawn) {
    transaction.executeWithoutResult(
        status -> {
          table.delete(drawn.id());
          audit.recordForeign(
              by,
              drawn.drawer(),
              collection.workshop(),
              "erase character",
              drawn.id().toString(),
              "Erased a drawing of %s in \"%s\"."
                  .formatted(collection.labels().get(drawn.label()), collection.title()));
        });
    changed(collection);
  }

  void give(Person person, Collection collection) {
    consents.give(collection.id(), person.id());
  }

  /** All that this person drew goes with the consent. */
  void withdraw(Person person, Collection collection) {
    consents.withdraw(collection.id(), person.id());
    changed(collection);
  }

  private void changed(Collection collection) {
    counts.changed(collection.id());
    tell.soon(collection.workshop());
  }

  private static Declined conflict(String words) {
    return Declined.because(ProblemCode.CONFLICT, words);
  }
}
