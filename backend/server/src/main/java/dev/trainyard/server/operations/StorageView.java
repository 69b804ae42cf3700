package dev.trainyard.server.operations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * What is stored.
 *
 * @param kinds the largest first; those of which there is nothing are left out
 * @param people who has most, twenty at most
 * @param database on its disk, whatever is in it
 * @param disk of the object store; null where it is no folder
 */
@Schema(name = "Storage")
record StorageView(
    List<KindView> kinds,
    List<PersonView> people,
    long databaseBytes,
    @Schema(nullable = true) DiskView disk) {

  /** Things of one kind. */
  @Schema(name = "StoredKind")
  record KindView(
      @Schema(allowableValues = {"runs", "models", "imports", "arena", "datasets"}) String kind,
      long files,
      long bytes) {}

  /** What belongs to somebody. */
  @Schema(name = "StoredPerson")
  record PersonView(UUID id, String displayName, long files, long bytes) {}

  /** Room on the disk. */
  @Schema(name = "Disk")
  record DiskView(long freeBytes, long totalBytes) {}
}
