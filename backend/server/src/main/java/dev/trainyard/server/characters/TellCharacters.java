package dev.trainyard.server.characters;

import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells a workshop that its collections are to be read again. While a class draws that is so many
 * times a second; everybody who looks reads again at most every two.
 */
@Component
class TellCharacters {
  private static final Logger log = LoggerFactory.getLogger(TellCharacters.class);
  private static final String TOPIC = "characters";

  private final JdbcClient jdbc;
  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

  TellCharacters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** With the transaction that goes on; for what people wait for. */
  void now(UUID workshop) {
    Bell.ring(jdbc, new Ring.WorkshopChanged(workshop, TOPIC));
  }

  /** In a moment, together with all that changes until then. */
  void soon(UUID workshop) {
    changed.add(workshop);
  }

  @Scheduled(fixedDelayString = "PT2S")
  void tell() {
    for (UUID workshop : Set.copyOf(changed)) {
      changed.remove(workshop);
      try {
        now(workshop);
      } catch (DataAccessException | TransactionException away) {
        changed.add(workshop);
        log.debug("The database is away: {}", away.toString());
      }
    }
  }
}
