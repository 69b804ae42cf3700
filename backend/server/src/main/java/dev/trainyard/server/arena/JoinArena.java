package dev.trainyard.server.arena;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import dev.trainyard.onnx.OnnxModel;
import dev.trainyard.onnx.UnreadableModel;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.dataset.Datasets;
import dev.trainyard.server.model.KeptModel;
import dev.trainyard.server.model.KeptModels;
import dev.trainyard.server.prediction.OpenModels.ModelFile;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.FindModel;
import dev.trainyard.server.run.Runs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Lets a model read along: a copy of its file, which stays whatever becomes of the run. */
@Component
class JoinArena {
  private static final int MOST_OF_ONE = 3;
  private static final long MOST_BYTES = 64L << 20;

  private final ArenaModels models;
  private final Runs runs;
  private final FindModel findModel;
  private final KeptModels kept;
  private final Datasets datasets;
  private final ObjectStore store;
  private final JsonMapper json;
  private final Audit audit;

  JoinArena(
      ArenaModels models,
      Runs runs,
      FindModel findModel,
      KeptModels kept,
      Datasets datasets,
      ObjectStore store,
      JsonMapper json,
      Audit audit) {
    this.models = models;
    this.runs = runs;
    this.findModel = findModel;
    this.kept = kept;
    this.datasets = datasets;
    this.store = store;
    this.json = json;
    this.audit = audit;
  }

  private record Source(String title, String dataset, String sha256, String key, long bytes) {}

  /** The model of a run of the person's own, the newest or that of an epoch. */
  ArenaModel run(Person person, UUID id, Optional<Integer> epoch) {
    RunRecord run = runs.of(person, new RunId(id));
    requireOwn(person, run.owner());
    Artifact file = findModel.of(run, epoch);
    String dataset = json.readTree(run.plan()).at("/dataset/id").asString("");
    return join(person, new Source(run.title(), dataset, file.sha256(), file.key(), file.bytes()));
  }

  /** A kept model of the person's own. */
  ArenaModel model(Person person, UUID id) {
    KeptModel model = kept.of(person, id);
    requireOwn(person, model.owner());
    String dataset = model.lineage().dataset().orElse("");
    return join(
        person, new Source(model.name(), dataset, model.sha256(), model.key(), model.bytes()));
  }

  private static void requireOwn(Person person, UUID owner) {
    if (!owner.equals(person.id())) {
      throw Declined.notFound("This is somebody else's: only its owner lets it read along.");
    }
  }

  private ArenaModel join(Person person, Source source) {
    DatasetId dataset = new DatasetId(source.dataset());
    int classes =
        datasets
            .describe(dataset)
            .orElseThrow(() -> refused("Nobody knows which data set this model's classes are of."))
            .labels()
            .size();
    if (source.bytes() > MOST_BYTES) {
      throw refused("This model is larger than 64 MiB. Let a smaller one read along.");
    }
    if (models.of(person.workshop()).stream().filter(one -> one.owner().equals(person.id())).count()
        >= MOST_OF_ONE) {
      throw refused(
          "%d of your models read along already. Take one out first.".formatted(MOST_OF_ONE));
    }
    byte[] file = read(source.key());
    UUID id = UUID.randomUUID();
    ModelFile copy = new ModelFile(source.sha256(), "arena/%s.onnx".formatted(id));
    ArenaModel model =
        new ArenaModel(
            id,
            person.workshop(),
            person.id(),
            source.title(),
            dataset,
            parameters(file, classes),
            file.length,
            copy);
    store.put(copy.key(), new ByteArrayInputStream(file), file.length);
    if (!models.insert(model)) {
      store.delete(copy.key());
      throw refused("This model reads along already.");
    }
    return model;
  }

  /** Of a model that can be asked. */
  private static long parameters(byte[] file, int classes) {
    try (OnnxModel model = OnnxModel.open(file)) {
      if (!(model.input() instanceof Shape.Image) || model.labels().size() != classes) {
        throw refused("Only models that read images into all classes of their data set can join.");
      }
      return Analysis.of(model.network()).parameters();
    } catch (UnreadableModel damaged) {
      throw refused("This model can't be used: " + damaged.getMessage());
    }
  }

  private byte[] read(String key) {
    try (InputStream content = store.open(key)) {
      return content.readAllBytes();
    } catch (NoSuchObject replaced) {
      throw refused("A newer model is taking this one's place. Try again.");
    } catch (IOException broken) {
      throw new StoreUnavailable("The model broke off: " + broken.getMessage(), broken);
    }
  }

  /**
   * @throws Declined as not found if it is somebody else's, except for organizers
   */
  @Transactional
  public void leave(Person person, UUID id) {
    ArenaModel model =
        models
            .find(id)
            .filter(one -> person.sees(one.owner(), one.workshop()))
            .orElseThrow(
                () -> Declined.notFound("No model %s of yours reads along.".formatted(id)));
    models.leave(id);
    audit.recordForeign(
        person,
        model.owner(),
        model.workshop(),
        "take model out of arena",
        id.toString(),
        "Took \"%s\" out of the arena.".formatted(model.title()));
    store.delete(model.file().key());
  }

  private static Declined refused(String words) {
    return Declined.because(ProblemCode.CONFLICT, words);
  }
}
