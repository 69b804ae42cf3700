package dev.trainyard.exchange.dataset;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Held-out parts in the object store, under {@code held-out/}, where server and worker find them.
 */
public final class HeldOutParts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectStore store;

  public HeldOutParts(ObjectStore store) {
    this.store = store;
  }

  public void keep(String id, HeldOutPart part) {
    byte[] content = JSON.writeValueAsBytes(part);
    store.put(key(id), new ByteArrayInputStream(content), content.length);
  }

  /**
   * @param dataset that it is a part of, for the error's words
   * @throws UnreadableDataset if there is none of that id
   * @throws StoreUnavailable while the store is away
   */
  public HeldOutPart read(DatasetId dataset, String id) {
    try (InputStream content = store.open(key(id))) {
      return JSON.readValue(content.readAllBytes(), HeldOutPart.class);
    } catch (NoSuchObject gone) {
      throw new UnreadableDataset(dataset, "there is no held-out part " + id + ".", gone);
    } catch (IOException broken) {
      throw new StoreUnavailable("The part broke off: " + broken.getMessage(), broken);
    }
  }

  private static String key(String id) {
    return "held-out/%s.json".formatted(id);
  }
}
