package dev.trainyard.server.stream;

import dev.trainyard.server.account.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes down where everybody's browser is: when somebody comes, and then at most every fifteen
 * seconds a person, all of one moment in one statement. Of several browsers the one counts that
 * moved last.
 */
@Component
class KeepPresence {
  private static final Logger log = LoggerFactory.getLogger(KeepPresence.class);
  private static final long EVERY = Duration.ofSeconds(15).toNanos();

  /** Two heartbeats of a browser and a little: one that says nothing for longer is gone. */
  private static final long SILENCE_ALLOWED = Duration.ofSeconds(40).toNanos();

  private final PresenceTable table;
  private final Map<UUID, Long> written = new ConcurrentHashMap<>();
  private final Map<UUID, Viewer> here = new ConcurrentHashMap<>();
  private final Queue<Viewer> gone = new ConcurrentLinkedQueue<>();

  KeepPresence(PresenceTable table) {
    this.table = table;
  }

  /** Who is in no workshop is in no room. */
  void at(Viewer viewer, Place place) {
    if (viewer.person().takesPart()) {
      viewer.isAt(place);
      here.put(viewer.id(), viewer);
    }
  }

  void leave(Viewer viewer) {
    if (here.remove(viewer.id()) != null) {
      gone.add(viewer);
    }
  }

  @Scheduled(fixedDelayString = "PT1S")
  void write() {
    try {
      writeLeft();
      writeHere();
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away; presence is written later: {}", away.toString());
    }
  }

  private void writeLeft() {
    List<Viewer> left = new ArrayList<>();
    for (Viewer viewer = gone.poll(); viewer != null; viewer = gone.poll()) {
      left.add(viewer);
      // who has another browser here is told of it at once
      written.remove(viewer.person().id());
    }
    if (!left.isEmpty()) {
      table.left(left);
    }
  }

  private void writeHere() {
    long now = System.nanoTime();
    Collection<Viewer> due =
        here.values().stream()
            .filter(viewer -> now - viewer.heardAt() < SILENCE_ALLOWED)
            .filter(viewer -> isDue(viewer.person(), now))
            .collect(
                Collectors.toMap(
                    viewer -> viewer.person().id(),
                    viewer -> viewer,
                    BinaryOperator.maxBy(Comparator.comparingLong(Viewer::movedAt))))
            .values();
    if (!due.isEmpty()) {
      table.here(due);
      due.forEach(viewer -> written.put(viewer.person().id(), now));
    }
  }

  private boolean isDue(Person person, long now) {
    Long last = written.get(person.id());
    return last == null || now - last >= EVERY;
  }
}
