package dev.trainyard.exchange.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Opens an object store by its address. */
public final class ObjectStores {
  private ObjectStores() {}

  /**
   * @param address {@code s3://…} as {@link S3Settings} reads it, or a folder: a path or {@code
   *     file:} URI
   * @throws IllegalArgumentException if it is neither
   */
  public static ObjectStore open(String address) {
    return open(address, System.getenv());
  }

  /** As {@link #open(String)}, with keys from this environment. */
  public static ObjectStore open(String address, Map<String, String> environment) {
    if (address.startsWith("s3:")) {
      return new S3Store(S3Settings.parse(URI.create(address), environment));
    }
    if (address.startsWith("file:")) {
      return new FolderStore(Path.of(URI.create(address)));
    }
    if (address.contains("://")) {
      throw new IllegalArgumentException(
          "The object store %s is of a kind that is not known. Use s3://… or a folder."
              .formatted(address));
    }
    return new FolderStore(Path.of(address));
  }
}
