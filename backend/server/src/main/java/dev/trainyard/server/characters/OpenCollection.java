package dev.trainyard.server.characters;

import dev.trainyard.engine.Problem;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a collection, closes it and opens it again. */
@Component
class OpenCollection {
  private static final int FEWEST = 2;
  private static final int MOST = 100;
  private static final int LONGEST = 12;

  private final CollectionTable table;
  private final TellCharacters tell;
  private final Audit audit;

  OpenCollection(CollectionTable table, TellCharacters tell, Audit audit) {
    this.table = table;
    this.tell = tell;
    this.audit = audit;
  }

  /**
   * @throws Declined as invalid, with every label that can't be one
   */
  @Transactional
  public Collection open(Person organizer, NewCollectionBody body) {
    Collection collection =
        new Collection(
            UUID.randomUUID(),
            organizer.workshop(),
            body.title().strip(),
            body.words(),
            labels(body.labels()),
            body.perPerson(),
            Instant.EPOCH,
            Optional.empty());
    table.insert(collection);
    note(organizer, collection, "open collection", "Opened");
    return collection;
  }

  /**
   * @throws Declined as a conflict if it is so already
   */
  @Transactional
  public void setOpen(Person organizer, Collection collection, boolean open) {
    if (!table.setOpen(collection.id(), open)) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "This collection is %s already.".formatted(open ? "open" : "closed"));
    }
    if (open) {
      note(organizer, collection, "open collection", "Opened again");
    } else {
      note(organizer, collection, "close collection", "Closed");
    }
  }

  private void note(Person organizer, Collection collection, String action, String done) {
    audit.record(
        organizer,
        collection.workshop(),
        action,
        collection.id().toString(),
        "%s the collection \"%s\".".formatted(done, collection.title()));
    tell.now(collection.workshop());
  }

  private static List<String> labels(List<String> written) {
    List<Problem> problems = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < written.size(); i++) {
      String label = written.get(i) == null ? "" : written.get(i).strip();
      String place = "/labels/" + i;
      if (label.isEmpty() || label.length() > LONGEST || label.matches(".*\\p{Cntrl}.*")) {
        problems.add(Problem.of(place, "A label has 1 to %d characters.", LONGEST));
      } else if (!known.add(label)) {
        problems.add(Problem.of(place, "\"%s\" is named twice.", label));
      }
      labels.add(label);
    }
    if (written.size() < FEWEST || written.size() > MOST) {
      problems.add(Problem.of("/labels", "Name %d to %d different labels.", FEWEST, MOST));
    }
    if (!problems.isEmpty()) {
      throw Declined.invalid(problems);
    }
    return labels;
  }
}
