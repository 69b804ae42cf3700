package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunQueue;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Returns the runs of silent workers to the queue, even while no worker asks for one. */
@Component
class SendBackExpired {
  private static final Logger log = LoggerFactory.getLogger(SendBackExpired.class);

  private final RunQueue queue;

  SendBackExpired(RunQueue queue) {
    this.queue = queue;
  }

  @Scheduled(fixedDelayString = "PT2S")
  void look() {
    try {
      List<RunId> back = queue.requeueExpired();
      if (!back.isEmpty()) {
        log.info("Their workers fell silent: {}", back);
      }
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away: {}", away.toString());
    }
  }
}
