package dev.trainyard.server.characters;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.characters.DrawnCharacter.State;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides which drawings are good enough. */
@Component
class ReviewCharacters {
  private final CharacterTable table;
  private final CountCharacters counts;
  private final TellCharacters tell;
  private final Audit audit;
  private final TransactionTemplate transaction;

  ReviewCharacters(
      CharacterTable table,
      CountCharacters counts,
      TellCharacters tell,
      Audit audit,
      TransactionTemplate transaction) {
    this.table = table;
    this.counts = counts;
    this.tell = tell;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Drawings that are gone, or another collection's, are passed over. */
  void set(Person organizer, Collection collection, List<UUID> ids, State state) {
    transaction.executeWithoutResult(
        status -> {
          int changed = table.review(collection.id(), ids, state);
          audit.record(
              organizer,
              collection.workshop(),
              "review characters",
              collection.id().toString(),
              "%d %s of \"%s\": %s."
                  .formatted(
                      changed,
                      changed == 1 ? "drawing" : "drawings",
                      collection.title(),
                      state.name().toLowerCase(Locale.ROOT)));
        });
    counts.changed(collection.id());
    tell.soon(collection.workshop());
  }
}
