package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import org.springframework.stereotype.Component;

/**
 * Finds runs for people: a run of somebody else does not exist, except for the organizers of its
 * workshop.
 */
@Component
public class Runs {
  private final RunReader runs;

  Runs(RunReader runs) {
    this.runs = runs;
  }

  /**
   * @throws Declined as not found, also if it is somebody else's
   */
  public RunRecord of(Person person, RunId id) {
    return runs.find(id)
        .filter(run -> maySee(person, run))
        .orElseThrow(() -> Declined.notFound("You have no run with the id " + id + "."));
  }

  public static boolean maySee(Person person, RunRecord run) {
    return person.sees(run.owner(), run.workshop());
  }
}
