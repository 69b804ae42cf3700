package dev.trainyard.server.dryrun;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Workshop;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.run.DeleteRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears away after dry runs, whichever server played them and however that ended: stops the bots'
 * runs, deletes those that are over, and the bots when none is left. A run that a worker trains
 * ends at its next word, so this may take several looks; each can be repeated, also by two servers
 * at once.
 */
@Component
class RemoveBots {
  private static final Logger log = LoggerFactory.getLogger(RemoveBots.class);

  /** A server says every second that it lives. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String BROKEN =
      "Its server ended or lost the database in the middle, so there is no report. Start it again.";

  private final DryRunTable table;
  private final RunReader runs;
  private final RunQueue queue;
  private final DeleteRun deleteRun;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  RemoveBots(
      DryRunTable table,
      RunReader runs,
      RunQueue queue,
      DeleteRun deleteRun,
      JdbcClient database,
      TransactionTemplate transaction) {
    this.table = table;
    this.runs = runs;
    this.queue = queue;
    this.deleteRun = deleteRun;
    this.database = database;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelayString = "PT3S")
  void look() {
    try {
      if (table.breakSilent(PATIENCE, BROKEN) > 0) {
        log.warn("A dry run was given up: its server is silent.");
      }
      table.withBotsLeft().forEach(this::remove);
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away: {}", away.toString());
    }
  }

  private void remove(DryRun dryRun) {
    List<RunId> left = runsOfBots(dryRun);
    left.stream().map(runs::find).flatMap(Optional::stream).forEach(this::end);
    if (runsOfBots(dryRun).isEmpty()) {
      dryRun.workshop().ifPresent(workshop -> removePeople(dryRun, workshop));
    }
  }

  private List<RunId> runsOfBots(DryRun dryRun) {
    return database
        .sql(
            """
            select r.id from run r join account a on a.id = r.owner_id
            where r.workshop_id = ? and a.email like ?
            """)
        .params(dryRun.workshop().orElseThrow(), "%" + DryRun.mailDomain(dryRun.id()))
        .query((row, number) -> new RunId(row.getObject("id", UUID.class)))
        .list();
  }

  private void end(RunRecord run) {
    if (!run.state().isFinal()) {
      queue.requestStop(run.id(), "The dry run is over.");
    }
    try {
      runs.find(run.id()).filter(now -> now.state().isFinal()).ifPresent(deleteRun::delete);
    } catch (Declined goneOrNotYet) {
      log.debug("Run {} stays for now: {}", run.id(), goneOrNotYet.getMessage());
    }
  }

  private void removePeople(DryRun dryRun, UUID workshop) {
    try {
      transaction.executeWithoutResult(status -> removePeople(dryRun.id(), workshop, true));
    } catch (DataIntegrityViolationException notEmpty) {
      log.warn("Somebody made something in the workshop {} of a dry run, so it stays.", workshop);
      transaction.executeWithoutResult(status -> removePeople(dryRun.id(), workshop, false));
    }
  }

  /** Administrators may have looked in; they, and what they did, belong to the first workshop. */
  private void removePeople(UUID dryRun, UUID workshop, boolean workshopToo) {
    update(
        "delete from account where workshop_id = ? and email like ?",
        workshop,
        "%" + DryRun.mailDomain(dryRun));
    table.botsAreGone(dryRun);
    if (!workshopToo) {
      return;
    }
    update("update account set workshop_id = ? where workshop_id = ?", Workshop.FIRST, workshop);
    update("update audit set workshop_id = ? where workshop_id = ?", Workshop.FIRST, workshop);
    update("delete from owner_use where workshop_id = ?", workshop);
    update("delete from allowance where workshop_id = ?", workshop);
    update("delete from workshop where id = ?", workshop);
  }

  private void update(String sql, Object... values) {
    database.sql(sql).params(values).update();
  }
}
