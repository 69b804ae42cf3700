package dev.trainyard.server.model;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.queue.RunProgress;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.onnx.OnnxReader;
import dev.trainyard.onnx.UnreadableModel;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.FindModel;
import dev.trainyard.server.run.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the model of a run, the newest or that of an epoch, so that it outlives the run. */
@Component
class KeepRun {
  private final Runs runs;
  private final FindModel models;
  private final ObjectStore store;
  private final KeepModel keep;
  private final JsonMapper json;

  KeepRun(Runs runs, FindModel models, ObjectStore store, KeepModel keep, JsonMapper json) {
    this.runs = runs;
    this.models = models;
    this.store = store;
    this.keep = keep;
    this.json = json;
  }

  /**
   * @param epoch empty for the newest
   * @throws Declined as not found if the run is somebody else's or has no model of that epoch, as
   *     not ready if it has none at all
   */
  KeptModel keep(Person person, UUID id, Optional<Integer> epoch, String name, String note) {
    Admission.toTakePart(person);
    RunRecord run = runs.of(person, new RunId(id));
    byte[] file = read(models.of(run, epoch));
    TrainedNetwork network;
    try {
      network = OnnxReader.read(file);
    } catch (UnreadableModel damaged) {
      throw notReady("The run's model can't be used: " + damaged.getMessage());
    }
    return keep.keep(
        person.id(),
        run.workshop(),
        name.isEmpty() ? run.title() : name,
        note,
        lineage(run, epoch),
        network,
        file);
  }

  private byte[] read(Artifact artifact) {
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

  private KeptModel.Lineage lineage(RunRecord run, Optional<Integer> epoch) {
    JsonNode plan = json.readTree(run.plan());
    return new KeptModel.Lineage(
        KeptModel.Source.RUN,
        Optional.of(run.id().value()),
        Optional.of(run.title()),
        epoch.or(() -> run.progress().map(RunProgress::epoch)),
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
