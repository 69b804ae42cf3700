package dev.trainyard.server.prediction;

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

/**
 * Keeps the models that were asked last open, by the hash of their file: a class's small ones all
 * at once, of large ones a few.
 */
@Component
public class OpenModels {
  private static final int MOST = 400;
  private static final long MOST_BYTES = 512L << 20;

  private final ObjectStore store;
  private final Map<String, Held> models = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  OpenModels(ObjectStore store) {
    this.store = store;
  }

  /** A model and how many are asking it; it is closed when it is forgotten and nobody asks. */
  private static final class Held {
    private final OnnxModel model;
    private final long bytes;
    private int users;
    private boolean forgotten;

    Held(OnnxModel model, long bytes) {
      this.model = model;
      this.bytes = bytes;
    }
  }

  /**
   * A model's file in the object store.
   *
   * @param sha256 of its content, 64 hexadecimal digits
   */
  public record ModelFile(String sha256, String key) {}

  /**
   * Asks the model in this file.
   *
   * @throws dev.trainyard.onnx.UnreadableModel if the file is damaged
   * @throws dev.trainyard.exchange.store.NoSuchObject if it is gone
   */
  public <T> T ask(ModelFile file, Function<OnnxModel, T> question) {
    Held held = take(file);
    try {
      return question.apply(held.model);
    } finally {
      giveBack(held);
    }
  }

  private Held take(ModelFile file) {
    Held known = takeKnown(file.sha256());
    if (known != null) {
      return known;
    }
    byte[] content = read(file);
    Held opened = new Held(OnnxModel.open(content), content.length);
    synchronized (this) {
      Held other = takeKnown(file.sha256());
      if (other != null) {
        opened.model.close();
        return other;
      }
      opened.users = 1;
      models.put(file.sha256(), opened);
      bytes += opened.bytes;
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
    while (models.size() > MOST || bytes > MOST_BYTES && models.size() > 1) {
      Held oldest = oldestFirst.next();
      oldestFirst.remove();
      bytes -= oldest.bytes;
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

  private byte[] read(ModelFile file) {
    try (InputStream content = store.open(file.key())) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  synchronized void close() {
    List<Held> all = new ArrayList<>(models.values());
    models.clear();
    bytes = 0;
    all.forEach(
        held -> {
          held.forgotten = true;
          closeIfUnused(held);
        });
  }
}
