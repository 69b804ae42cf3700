package dev.trainyard.worker.run;

import dev.trainyard.engine.training.Checkpoint;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.StoredCheckpoint;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the place where a run can go on. The training thread hands over a copy; the measurements up
 * to it are written first, then the copy is stored and recorded, then its predecessor deleted.
 */
final class KeepCheckpoints {
  private static final Logger LOG = LoggerFactory.getLogger(KeepCheckpoints.class);
  private static final Duration EVERY = Duration.ofSeconds(15);

  /** Epochs of a fraction of a second don't each need one. */
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final RunQueue queue;
  private final ObjectStore store;
  private final Lease lease;
  private final ReportMeasurements report;
  private final Backstage backstage;
  private final Insist insist;
  private final Clock clock;
  private Instant last;
  private boolean epochEnded;
  private volatile boolean underWay;
  private volatile Optional<String> recorded;
  private volatile boolean needed = true;

  KeepCheckpoints(
      RunQueue queue,
      ObjectStore store,
      Lease lease,
      ReportMeasurements report,
      Backstage backstage,
      RunSignals signals,
      Clock clock) {
    this.queue = queue;
    this.store = store;
    this.lease = lease;
    this.report = report;
    this.backstage = backstage;
    this.insist = new Insist(signals);
    this.clock = clock;
    this.last = clock.instant();
    this.recorded = lease.checkpoint().map(StoredCheckpoint::key);
  }

  /** Asked by the training thread after every step. */
  boolean wanted() {
    if (underWay) {
      return false;
    }
    Duration since = Duration.between(last, clock.instant());
    return since.compareTo(epochEnded ? BETWEEN : EVERY) >= 0;
  }

  /** Told by the training thread. */
  void epochEnded() {
    epochEnded = true;
  }

  /** Given by the training thread; returns at once. */
  void keep(Checkpoint checkpoint, Duration trained) {
    last = clock.instant();
    epochEnded = false;
    underWay = true;
    long measured = report.added();
    backstage.submit(
        () -> {
          try {
            if (needed) {
              report.awaitWritten(measured);
              keepNow(checkpoint, trained);
            }
          } finally {
            underWay = false;
          }
        });
  }

  /** The training is over: copies that wait to be stored are forgotten. */
  void notNeeded() {
    needed = false;
  }

  /** The run is over: deletes the place where it could have gone on. */
  void deleteLast() {
    recorded.ifPresent(this::delete);
  }

  private void keepNow(Checkpoint checkpoint, Duration trained) {
    String key = "checkpoints/%s/%d-%d".formatted(lease.run(), lease.attempt(), checkpoint.step());
    Path file = write(checkpoint, trained);
    try {
      insist.on("store a checkpoint", () -> store.put(key, file));
      StoredCheckpoint stored = new StoredCheckpoint(key, checkpoint.epoch(), checkpoint.step());
      Optional<String> previous =
          insist.on("record a checkpoint", () -> queue.recordCheckpoint(lease, stored));
      recorded = Optional.of(key);
      previous.ifPresent(this::delete);
    } catch (RunLost e) {
      delete(key);
      throw e;
    } finally {
      deleteFile(file);
    }
  }

  private static Path write(Checkpoint checkpoint, Duration trained) {
    try {
      Path file = Files.createTempFile("checkpoint", null);
      try {
        CheckpointFile.write(file, trained, checkpoint);
        return file;
      } catch (IOException e) {
        deleteFile(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A checkpoint could not be written to this machine's disk", e);
    }
  }

  private void delete(String key) {
    try {
      store.delete(key);
    } catch (StoreUnavailable e) {
      LOG.warn("The outdated checkpoint {} could not be deleted: {}", key, e.getMessage());
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("The temporary file {} could not be deleted: {}", file, e.getMessage());
    }
  }
}
