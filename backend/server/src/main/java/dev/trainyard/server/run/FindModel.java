package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.artifact.ModelName;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the model of a run: the newest, or that of an epoch. */
@Component
public class FindModel {
  private final ArtifactLog artifacts;

  FindModel(ArtifactLog artifacts) {
    this.artifacts = artifacts;
  }

  /**
   * @param epoch empty for the newest
   * @throws Declined as not ready if the run has no model, as not found if it has none of that
   *     epoch
   */
  public Artifact of(RunRecord run, Optional<Integer> epoch) {
    Artifact newest =
        artifacts
            .find(run.id(), ModelName.NEWEST)
            .orElseThrow(
                () ->
                    Declined.because(
                        ProblemCode.MODEL_NOT_READY,
                        run.state().isFinal()
                            ? "This run ended without a model. Train again to get one."
                            : "This run has no model yet. It gets one when it is trained."));
    return epoch.map(wanted -> ofEpoch(run.id(), wanted)).orElse(newest);
  }

  private Artifact ofEpoch(RunId run, int epoch) {
    return artifacts
        .find(run, ModelName.ofEpoch(epoch))
        .orElseThrow(() -> Declined.notFound(notKept(epoch, byEpoch(run))));
  }

  /** Those that are kept, by ascending epoch. */
  SortedMap<Integer, Artifact> byEpoch(RunId run) {
    SortedMap<Integer, Artifact> found = new TreeMap<>();
    artifacts
        .of(run)
        .forEach(
            artifact ->
                ModelName.epoch(artifact.name()).ifPresent(epoch -> found.put(epoch, artifact)));
    return found;
  }

  private static String notKept(int epoch, SortedMap<Integer, Artifact> kept) {
    String others = kept.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "The model of epoch %d is not kept. %s"
        .formatted(
            epoch,
            kept.isEmpty()
                ? "Ask for the newest: leave the epoch out."
                : "Those of these epochs are: " + others + ".");
  }
}
