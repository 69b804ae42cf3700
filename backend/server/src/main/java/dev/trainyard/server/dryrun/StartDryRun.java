package dev.trainyard.server.dryrun;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.operations.OwnAddress;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins a dry run, if none goes on and nobody is disturbed who does not want to be. */
@Component
class StartDryRun {
  private final DryRunTable table;
  private final MakeBots makeBots;
  private final PlayDryRun play;
  private final RunReader runs;
  private final OwnAddress address;
  private final Audit audit;
  private final TransactionTemplate transaction;

  StartDryRun(
      DryRunTable table,
      MakeBots makeBots,
      PlayDryRun play,
      RunReader runs,
      OwnAddress address,
      Audit audit,
      TransactionTemplate transaction) {
    this.table = table;
    this.makeBots = makeBots;
    this.play = play;
    this.runs = runs;
    this.address = address;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * @throws Declined as invalid with all mistakes, as a conflict while another one goes on or
   *     people train
   */
  UUID start(Person by, NewDryRunBody body) {
    check(body);
    if (!body.besidePeople()) {
      requireNobodyTrains();
    }
    UUID id = UUID.randomUUID();
    MakeBots.Cast cast = transaction.execute(status -> make(id, by, body));
    play.begin(id, body, cast);
    return id;
  }

  private MakeBots.Cast make(UUID id, Person by, NewDryRunBody body) {
    if (!table.insert(id, by.id(), body, address.name())) {
      throw Declined.because(
          ProblemCode.CONFLICT, "A dry run goes on already. Wait for its end, or stop it.");
    }
    audit.record(
        by,
        "start dry run",
        id.toString(),
        "%d bots for %d min.".formatted(body.participants(), body.minutes()));
    return makeBots.of(id, body.participants());
  }

  private static void check(NewDryRunBody body) {
    List<Problem> mistakes = new ArrayList<>();
    int participants = body.participants();
    if (participants < NewDryRunBody.FEWEST || participants > NewDryRunBody.MOST) {
      mistakes.add(
          new Problem(
              "/participants",
              "Simulate %d to %d participants."
                  .formatted(NewDryRunBody.FEWEST, NewDryRunBody.MOST)));
    }
    if (body.minutes() < 1 || body.minutes() > NewDryRunBody.LONGEST) {
      mistakes.add(
          new Problem(
              "/minutes", "A dry run lasts 1 to %d minutes.".formatted(NewDryRunBody.LONGEST)));
    }
    if (!mistakes.isEmpty()) {
      throw Declined.invalid(mistakes);
    }
  }

  private void requireNobodyTrains() {
    Map<RunState, Long> counts = runs.counts();
    long running = counts.getOrDefault(RunState.RUNNING, 0L);
    long waiting = counts.getOrDefault(RunState.QUEUED, 0L);
    if (running + waiting > 0) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "%d runs are in training and %d wait: bots would take workers from people. Wait until"
                  .formatted(running, waiting)
              + " they are done, or start it with besidePeople.");
    }
  }
}
