package dev.trainyard.worker.run;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.EpochReport;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import dev.trainyard.onnx.OnnxWriter;
import dev.trainyard.worker.insight.Insight;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the model and what can be seen of it after an epoch. Epochs that follow each other so fast
 * that looking at each would slow the training down are passed over, the last one never.
 */
final class UploadArtifacts {
  private static final Logger LOG = LoggerFactory.getLogger(UploadArtifacts.class);
  private static final String MODEL = "model.onnx";
  private static final String JSON = "application/json";

  /** Of the time, at most one part in this many goes into looking. */
  private static final int SHARE = 12;

  private final ArtifactLog log;
  private final ObjectStore store;
  private final Lease lease;
  private final Backstage backstage;
  private final Insist insist;
  private final Clock clock;
  private final int epochs;
  private boolean lastOneComes;
  private volatile Instant notBefore = Instant.MIN;

  UploadArtifacts(
      ArtifactLog log,
      ObjectStore store,
      Lease lease,
      Backstage backstage,
      RunSignals signals,
      Clock clock,
      int epochs) {
    this.log = log;
    this.store = store;
    this.lease = lease;
    this.backstage = backstage;
    this.insist = new Insist(signals);
    this.clock = clock;
    this.epochs = epochs;
  }

  /** Told by the training thread: the next epoch that ends is the last one. */
  void endsEarly() {
    lastOneComes = true;
  }

  /** Told by the training thread: copies the network, or passes the epoch over. */
  void epochEnded(EpochReport report, Examples test) {
    boolean last = lastOneComes || report.epoch() == epochs;
    if (!last && (backstage.waiting() > 0 || clock.instant().isBefore(notBefore))) {
      return;
    }
    TrainedNetwork network = report.network().get();
    backstage.submit(
        () -> {
          Instant start = clock.instant();
          uploadModel(network, report.step());
          uploadInsight(Insight.of(report, network, test));
          Duration took = Duration.between(start, clock.instant());
          notBefore = clock.instant().plus(took.multipliedBy(SHARE));
        });
  }

  /** The network as far as a stopped training got. */
  void stopped(TrainedNetwork network, long step) {
    backstage.submit(() -> uploadModel(network, step));
  }

  private void uploadModel(TrainedNetwork network, long step) {
    byte[] model = OnnxWriter.write(network);
    String key = key("model-" + step + ".onnx");
    put(key, model);
    record(MODEL, "application/octet-stream", model, key).ifPresent(this::delete);
  }

  private void uploadInsight(Insight insight) {
    byte[] json = insight.json();
    String name = "insights/epoch-" + insight.epoch() + ".json";
    String key = key("insight-" + insight.epoch() + ".json");
    put(key, json);
    Optional<String> earlier = record(name, JSON, json, key);
    // the newest epoch's content has two names; what the second named before is still the first's
    record("insights/latest.json", JSON, json, key);
    earlier.ifPresent(this::delete);
  }

  /** Another attempt at the run never writes over what this one stored. */
  private String key(String name) {
    return "runs/%s/%d/%s".formatted(lease.run(), lease.attempt(), name);
  }

  private void put(String key, byte[] content) {
    insist.on(
        "store " + key, () -> store.put(key, new ByteArrayInputStream(content), content.length));
  }

  private Optional<String> record(String name, String type, byte[] content, String key) {
    return insist.on(
        "list " + name, () -> log.record(lease, name, type, content.length, sha256(content), key));
  }

  private void delete(String key) {
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
