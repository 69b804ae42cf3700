package dev.trainyard.worker.run;

import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores what a run leaves behind and lists it under its name. */
final class KeepArtifact {
  static final String JSON = "application/json";

  private static final Logger LOG = LoggerFactory.getLogger(KeepArtifact.class);

  private final ArtifactLog log;
  private final ObjectStore store;
  private final Lease lease;
  private final Insist insist;

  KeepArtifact(ArtifactLog log, ObjectStore store, Lease lease, RunSignals signals) {
    this.log = log;
    this.store = store;
    this.lease = lease;
    this.insist = new Insist(signals);
  }

  /** Stores one; what had its name before is deleted. */
  void keep(String name, String type, byte[] content, String file) {
    String key = put(file, content);
    record(name, type, content, key).ifPresent(this::delete);
  }

  /**
   * Stores content under a key of this attempt's own: another attempt never writes over it.
   *
   * @return the key
   */
  String put(String file, byte[] content) {
    String key = "runs/%s/%d/%s".formatted(lease.run(), lease.attempt(), file);
    insist.on(
        "store " + key, () -> store.put(key, new ByteArrayInputStream(content), content.length));
    return key;
  }

  /**
   * Lists what is stored.
   *
   * @return the key of what had the name before
   */
  Optional<String> record(String name, String type, byte[] content, String key) {
    return insist.on(
        "list " + name, () -> log.record(lease, name, type, content.length, sha256(content), key));
  }

  /** What earlier attempts left, too. */
  List<Artifact> all() {
    return insist.on("list what is stored", () -> log.of(lease.run()));
  }

  /**
   * Takes one off the list.
   *
   * @return its key, if it was there
   */
  Optional<String> forget(String name) {
    return insist.on("forget " + name, () -> log.forget(lease, name));
  }

  void delete(String key) {
    try {
      store.delete(key);
    } catch (StoreUnavailable e) {
      LOG.warn("The outdated {} could not be deleted: {}", key, e.getMessage());
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
