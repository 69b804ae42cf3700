package dev.trainyard.server.leaderboard;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Enters, again and again, what came since: runs where all are entered, and their models. */
@Component
class EnterRuns {
  private static final Logger log = LoggerFactory.getLogger(EnterRuns.class);

  private final ChallengeTable challenges;
  private final RunReader runs;
  private final JudgeRun judge;
  private final EnterModels models;
  private final JdbcClient jdbc;

  EnterRuns(
      ChallengeTable challenges,
      RunReader runs,
      JudgeRun judge,
      EnterModels models,
      JdbcClient jdbc) {
    this.challenges = challenges;
    this.runs = runs;
    this.judge = judge;
    this.models = models;
    this.jdbc = jdbc;
  }

  @Scheduled(fixedDelayString = "PT2S")
  void look() {
    try {
      challenges.thatEnterAll().forEach(this::enterAll);
      models.all();
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away: {}", away.toString());
    }
  }

  private void enterAll(Challenge challenge) {
    for (UUID id : unknown(challenge)) {
      runs.find(new RunId(id)).ifPresent(run -> enter(challenge, run));
    }
  }

  private void enter(Challenge challenge, RunRecord run) {
    models.remember(challenge, run.id().value(), judge.refusal(challenge, run));
  }

  /** Runs that could be entered by their plan, of which nothing is written yet. */
  private List<UUID> unknown(Challenge challenge) {
    return jdbc.sql(
            """
            select r.id from run r
            where r.plan #>> '{dataset,heldOut,id}' = :heldOut
              and r.plan #>> '{dataset,heldOut,id}' is not null
              and r.workshop_id = :workshop and r.started_at is not null
              and not exists (
                select 1 from entered_run e
                where e.challenge_id = :challenge and e.run_id = r.id)
            """)
        .param("heldOut", challenge.heldOut())
        .param("workshop", challenge.workshop())
        .param("challenge", challenge.id())
        .query(UUID.class)
        .list();
  }
}
