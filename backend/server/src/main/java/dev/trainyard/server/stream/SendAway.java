package dev.trainyard.server.stream;

import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Standing;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Ends the sockets of people who were signed out, or who are something else than when they came: a
 * browser comes again at once, with what it may see now. One look at the rows serves all sockets,
 * wherever the change was made.
 */
@Component
class SendAway {
  private static final Logger log = LoggerFactory.getLogger(SendAway.class);

  private final StreamSocket socket;
  private final People people;

  SendAway(StreamSocket socket, People people) {
    this.socket = socket;
    this.people = people;
  }

  @Scheduled(fixedDelayString = "PT2S")
  void look() {
    try {
      Collection<Viewer> viewers = socket.viewers();
      Set<UUID> ids = viewers.stream().map(v -> v.person().id()).collect(Collectors.toSet());
      Map<UUID, Standing> now = people.standings(ids);
      viewers.stream()
          .filter(viewer -> !isStill(viewer, now.get(viewer.person().id())))
          .forEach(Viewer::sendAway);
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away: {}", away.toString());
    }
  }

  private static boolean isStill(Viewer viewer, Standing now) {
    if (now == null || !now.admits(viewer.since())) {
      return false;
    }
    Person then = viewer.person();
    return then.workshop().equals(now.person().workshop()) && then.role() == now.person().role();
  }
}
