package dev.trainyard.server.run;

import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets a run: its row and measurements first, then what lies in the object store. */
@Component
public class DeleteRun {
  private static final Logger log = LoggerFactory.getLogger(DeleteRun.class);

  private final RunQueue queue;
  private final ArtifactLog artifacts;
  private final ObjectStore store;
  private final ForgetStart forgetStart;

  DeleteRun(RunQueue queue, ArtifactLog artifacts, ObjectStore store, ForgetStart forgetStart) {
    this.queue = queue;
    this.artifacts = artifacts;
    this.store = store;
    this.forgetStart = forgetStart;
  }

  /**
   * @throws Declined as a conflict if the run is not over
   */
  public void delete(RunRecord run) {
    List<String> keys = new ArrayList<>();
    artifacts.of(run.id()).stream().map(Artifact::key).forEach(keys::add);
    run.checkpoint().ifPresent(checkpoint -> keys.add(checkpoint.key()));
    if (!queue.remove(run.id())) {
      throw Declined.because(
          ProblemCode.CONFLICT, "This run is not over yet. Stop it first, then delete it.");
    }
    try {
      keys.forEach(store::delete);
      forgetStart.after(run.plan());
    } catch (StoreUnavailable away) {
      log.warn("Run {} is deleted, but some of {} stayed in the store: {}", run.id(), keys, away);
    }
  }
}
