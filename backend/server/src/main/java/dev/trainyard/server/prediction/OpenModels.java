package dev.trainyard.server.prediction;

import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.onnx.OnnxModel;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Keeps the models that were asked last open, by the hash of their file. */
@Component
class OpenModels {
  private static final int MOST = 8;

  private final ObjectStore store;
  private final Map<String, Held> models = new LinkedHashMap<>(16, 0.75f, true);

  OpenModels(ObjectStore store) {
    this.store = store;
  }

  /** A model and how many are asking it; it is closed when it is forgotten and nobody asks. */
  private static final class Held {
    private final OnnxModel model;
    private int users;
    private boolean forgotten;

    Held(OnnxModel model) {
      this.model = model;
    }
  }

  /**
   * Asks the model in this artifact.
   *
   * @throws dev.trainyard.onnx.UnreadableModel if the file is damaged
   */
  <T> T ask(Artifact artifact, Function<OnnxModel, T> question) {
    Held held = take(artifact);
    try {
      return question.apply(held.model);
    } finally {
      giveBack(held);
    }
  }

  private Held take(Artifact artifact) {
    Held known = takeKnown(artifact.sha256());
    if (known != null) {
      return known;
    }
    Held opened = new Held(OnnxModel.open(read(artifact)));
    synchronized (this) {
      Held other = takeKnown(artifact.sha256());
      if (other != null) {
        opened.model.close();
        return other;
      }
      opened.users = 1;
      models.put(artifact.sha256(), opened);
      forgetOldest();
      return opened;
    }
  }

  private synchronized Held takeKnown(String sha256) {
    Held known = models.get(sha256);
    if (known != null) {
      known.users++;
    }
    return known;
  }

  private void forgetOldest() {
    Iterator<Held> oldestFirst = models.values().iterator();
    while (models.size() > MOST) {
      Held oldest = oldestFirst.next();
      oldestFirst.remove();
      oldest.forgotten = true;
      closeIfUnused(oldest);
    }
  }

  private synchronized void giveBack(Held held) {
    held.users--;
    closeIfUnused(held);
  }

  private static void closeIfUnused(Held held) {
    if (held.forgotten && held.users == 0) {
      held.model.close();
    }
  }

  private byte[] read(Artifact artifact) {
    try (InputStream content = store.open(artifact.key())) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  synchronized void close() {
    List<Held> all = new ArrayList<>(models.values());
    models.clear();
    all.forEach(
        held -> {
          held.forgotten = true;
          closeIfUnused(held);
        });
  }
}
