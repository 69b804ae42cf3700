package dev.trainyard.server.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A network in the registry.
 *
 * @param network its document, as are {@code labels} and {@code preprocessing}
 * @param bytes of its file
 * @param sha256 of its file, 64 hexadecimal digits
 * @param key of its file in the object store
 */
public record KeptModel(
    UUID id,
    UUID owner,
    UUID workshop,
    String name,
    String note,
    Instant createdAt,
    Lineage lineage,
    String network,
    String labels,
    String preprocessing,
    long parameters,
    long bytes,
    String sha256,
    String key) {

  /** How it came to be here. */
  public enum Source {
    RUN,
    IMPORT
  }

  /**
   * Where a model is from. A run or model that is named here may have been deleted since.
   *
   * @param run that trained it, unless it was imported
   * @param epoch after which it was kept
   * @param parentRun whose weights that run started from
   * @param parentModel whose weights that run started from
   * @param fileName of an import
   */
  public record Lineage(
      Source source,
      Optional<UUID> run,
      Optional<String> runTitle,
      Optional<Integer> epoch,
      Optional<UUID> parentRun,
      Optional<UUID> parentModel,
      Optional<String> fileName,
      Optional<String> architecture,
      Optional<String> dataset) {}
}
