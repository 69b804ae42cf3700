package dev.trainyard.server.model;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.queue.RunProgress;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.onnx.OnnxReader;
import dev.trainyard.onnx.UnreadableModel;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the model that a run has now, so that it outlives the run. */
@Component
class KeepRun {
  private static final String MODEL = "model.onnx";

  private final Runs runs;
  private final ArtifactLog artifacts;
  private final ObjectStore store;
  private final KeepModel keep;
  private final JsonMapper json;

  KeepRun(Runs runs, ArtifactLog artifacts, ObjectStore store, KeepModel keep, JsonMapper json) {
    this.runs = runs;
    this.artifacts = artifacts;
    this.store = store;
    this.keep = keep;
    this.json = json;
  }

  /**
   * @throws Declined as not found if the run is somebody else's, as not ready if it has no model
   */
  KeptModel keep(Person person, UUID id, String name, String note) {
    RunRecord run = runs.of(person, new RunId(id));
    byte[] file = read(run);
    TrainedNetwork network;
    try {
      network = OnnxReader.read(file);
    } catch (UnreadableModel damaged) {
      throw notReady("The run's model can't be used: " + damaged.getMessage());
    }
    return keep.keep(
        person.id(), name.isEmpty() ? run.title() : name, note, lineage(run), network, file);
  }

  private byte[] read(RunRecord run) {
    Artifact artifact =
        artifacts
            .find(run.id(), MODEL)
            .orElseThrow(() -> notReady("This run has no model yet. Wait for its first epoch."));
    if (artifact.bytes() > KeepModel.MOST_BYTES) {
      throw notReady("This model is too large for the registry. Download it to keep it.");
    }
    try (InputStream content = store.open(artifact.key())) {
      return content.readAllBytes();
    } catch (NoSuchObject replaced) {
      throw notReady("A newer model is taking this one's place. Try again.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Declined notReady(String words) {
    return Declined.because(ProblemCode.MODEL_NOT_READY, words);
  }

  private KeptModel.Lineage lineage(RunRecord run) {
    JsonNode plan = json.readTree(run.plan());
    return new KeptModel.Lineage(
        KeptModel.Source.RUN,
        Optional.of(run.id().value()),
        Optional.of(run.title()),
        run.progress().map(RunProgress::epoch),
        text(plan, "/start/run").map(UUID::fromString),
        text(plan, "/start/model").map(UUID::fromString),
        Optional.empty(),
        text(plan, "/architecture/id"),
        text(plan, "/dataset/id"));
  }

  private static Optional<String> text(JsonNode plan, String pointer) {
    return Optional.of(plan.at(pointer).asString("")).filter(text -> !text.isEmpty());
  }
}
