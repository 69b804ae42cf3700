package dev.trainyard.exchange.start;

import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Copies of the model files that plans start from, by the hash of their content: a plan means the
 * same weights after its source has trained on or is deleted, and many plans share one copy.
 */
public final class PinnedModels {
  private final ObjectStore store;

  public PinnedModels(ObjectStore store) {
    this.store = store;
  }

  /**
   * @param sha256 of the file, 64 hexadecimal digits
   */
  public boolean holds(String sha256) {
    return store.exists(key(sha256));
  }

  /** Keeps a file, if it is not kept already. */
  public void pin(String sha256, byte[] file) {
    if (!holds(sha256)) {
      store.put(key(sha256), new ByteArrayInputStream(file), file.length);
    }
  }

  /**
   * @throws NoSuchObject if it is not kept
   * @throws StoreUnavailable while the store is away
   */
  public byte[] read(String sha256) {
    try (InputStream content = store.open(key(sha256))) {
      return content.readAllBytes();
    } catch (IOException broken) {
      throw new StoreUnavailable("The model broke off: " + broken.getMessage(), broken);
    }
  }

  /** Forgets a file that no plan names any more. */
  public void forget(String sha256) {
    store.delete(key(sha256));
  }

  private static String key(String sha256) {
    return "starts/%s.onnx".formatted(sha256);
  }
}
