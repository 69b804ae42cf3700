package dev.trainyard.worker.imports;

import dev.trainyard.engine.Problem;
import dev.trainyard.exchange.imports.ImportLease;
import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads one file from its lease to its end. */
public final class ExecuteImport {
  private static final Logger LOG = LoggerFactory.getLogger(ExecuteImport.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ImportQueue queue;
  private final ObjectStore store;
  private final ReaderProcess reader;

  public ExecuteImport(ImportQueue queue, ObjectStore store, ReaderLimits limits) {
    this.queue = queue;
    this.store = store;
    this.reader = new ReaderProcess(limits);
  }

  /**
   * Returns when the import is over, waits again, or is somebody else's.
   *
   * @throws IOException if this worker's own disk fails; the lease ends by itself
   */
  public void execute(ImportLease lease) throws IOException, InterruptedException {
    try (ReaderFolder folder = ReaderFolder.create()) {
      try (InputStream content = store.open(lease.key())) {
        Files.copy(content, folder.file());
      }
      Files.writeString(folder.wishes(), lease.wishes());
      if (reader.read(folder)) {
        keep(lease, folder.model());
      } else {
        refuse(lease, problems(folder.problems()));
      }
    } catch (ReaderProcess.Died died) {
      LOG.warn("Import {} ended its reader: {}", lease.id(), died.getMessage());
      if (queue.died(lease, died.getMessage())) {
        store.delete(lease.key());
      }
    } catch (NoSuchObject gone) {
      queue.refuse(lease, List.of(new Problem("", "The file is gone. Import it again.")));
    }
  }

  private void keep(ImportLease lease, Path model) {
    String key = "imports/%s/model-%d.onnx".formatted(lease.id(), lease.attempt());
    store.put(key, model);
    if (queue.read(lease, key)) {
      LOG.info("Import {} was read.", lease.id());
    } else {
      store.delete(key);
    }
  }

  private void refuse(ImportLease lease, List<Problem> problems) {
    LOG.info("Import {} is refused: {}", lease.id(), problems);
    if (queue.refuse(lease, problems)) {
      store.delete(lease.key());
    }
  }

  private static List<Problem> problems(Path file) {
    return JSON.readValue(file, new TypeReference<List<Problem>>() {});
  }
}
