package dev.trainyard.server.run;

import dev.trainyard.engine.document.StartModels;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Start;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.artifact.ModelName;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.start.PinnedModels;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.onnx.OnnxReader;
import dev.trainyard.server.account.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the models that somebody may start from, and pins those that a plan names. */
@Component
class FindStart {
  private static final int MOST_KNOWN = 200;

  private final RunReader runs;
  private final ArtifactLog artifacts;
  private final ObjectStore store;
  private final PinnedModels pinned;
  private final JdbcClient database;
  private final Map<String, Network> networks =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Network> eldest) {
              return size() > MOST_KNOWN;
            }
          });

  FindStart(RunReader runs, ArtifactLog artifacts, ObjectStore store, JdbcClient database) {
    this.runs = runs;
    this.artifacts = artifacts;
    this.store = store;
    this.pinned = new PinnedModels(store);
    this.database = database;
  }

  /** The models of the runs that this person sees, and those that runs of theirs started from. */
  StartModels of(Person person) {
    return (kind, id, sha256) ->
        switch (kind) {
          case RUN -> ofRun(person, id, sha256);
        };
  }

  /** Those that the plans of runs name. */
  StartModels pinned() {
    return (kind, id, sha256) ->
        sha256.filter(pinned::holds).map(wanted -> found(wanted, () -> pinned.read(wanted)));
  }

  private Optional<StartModels.Found> ofRun(Person person, String id, Optional<String> sha256) {
    Optional<Artifact> model =
        modelOf(id, person).filter(now -> sha256.isEmpty() || sha256.get().equals(now.sha256()));
    try {
      if (model.isPresent()) {
        Artifact found = model.get();
        return Optional.of(found(found.sha256(), () -> read(found)));
      }
      return sha256
          .filter(wanted -> startedFrom(person, wanted) && pinned.holds(wanted))
          .map(wanted -> found(wanted, () -> pinned.read(wanted)));
    } catch (NoSuchObject replaced) {
      return Optional.empty();
    }
  }

  private Optional<Artifact> modelOf(String id, Person person) {
    return parse(id)
        .flatMap(runs::find)
        .filter(run -> Runs.maySee(person, run))
        .flatMap(run -> artifacts.find(run.id(), ModelName.NEWEST));
  }

  private static Optional<RunId> parse(String id) {
    try {
      return Optional.of(new RunId(UUID.fromString(id)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private StartModels.Found found(String sha256, Supplier<byte[]> file) {
    Network known = networks.get(sha256);
    if (known == null) {
      known = OnnxReader.read(file.get()).network();
      networks.put(sha256, known);
    }
    return new StartModels.Found(sha256, known);
  }

  private boolean startedFrom(Person person, String sha256) {
    return database
        .sql(
            "select exists (select 1 from run where owner_id = ? and plan #>> '{start,sha256}' = ?)")
        .params(person.id(), sha256)
        .query(Boolean.class)
        .single();
  }

  /**
   * Keeps a copy of the file that a plan starts from, whatever becomes of its source.
   *
   * @throws NoSuchObject if the source has been replaced since the plan was read
   */
  void pin(Start start, Person person) {
    Start.Source source = start.source();
    if (pinned.holds(source.sha256())) {
      return;
    }
    Artifact model =
        modelOf(source.id(), person)
            .filter(now -> now.sha256().equals(source.sha256()))
            .orElseThrow(() -> new NoSuchObject(source.sha256()));
    pinned.pin(source.sha256(), read(model));
  }

  private byte[] read(Artifact model) {
    try (InputStream content = store.open(model.key())) {
      return content.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
