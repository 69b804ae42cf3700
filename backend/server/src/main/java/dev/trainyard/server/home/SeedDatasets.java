package dev.trainyard.server.home;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.document.DatasetDocument;
import dev.trainyard.exchange.dataset.DatasetShelf;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the built-in datasets on the shelf before the server says that it is ready. A store that is
 * away does not hold the server up: it is tried again until it takes them.
 */
final class SeedDatasets implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(SeedDatasets.class);
  private static final Duration NEXT_TRY = Duration.ofSeconds(5);

  private final DatasetShelf shelf;
  private final JsonMapper json = JsonMapper.builder().build();

  SeedDatasets(DatasetShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!published()) {
      Thread later = new Thread(this::publishLater, "seed-datasets");
      later.setDaemon(true);
      later.start();
    }
  }

  private void publishLater() {
    try {
      do {
        TimeUnit.MILLISECONDS.sleep(NEXT_TRY.toMillis());
      } while (!published());
      LOG.info("The built-in datasets are in the object store.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean published() {
    try {
      for (String id : read("index.json", new TypeReference<List<String>>() {})) {
        publish(id);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.warn("The built-in datasets could not be put into the object store: {}", e.getMessage());
      return false;
    }
  }

  private void publish(String id) throws IOException {
    DatasetDescription description =
        DatasetDocument.read(
            read(id + "/manifest.json", new TypeReference<Map<String, Object>>() {}));
    boolean written = shelf.publish(description, file -> open(id + "/" + file.filename()));
    if (written) {
      LOG.info("Put the dataset {} into the object store.", id);
    }
  }

  private <T> T read(String name, TypeReference<T> type) throws IOException {
    try (InputStream in = open(name)) {
      return json.readValue(in, type);
    }
  }

  private static InputStream open(String name) throws IOException {
    return new ClassPathResource("datasets/" + name).getInputStream();
  }
}
