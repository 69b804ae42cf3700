package dev.trainyard.worker.run;

import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainingFailed.UnreadableCheckpoint;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.StoredCheckpoint;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The training itself: from the run's checkpoint if it has one, else from the first step. */
final class Training {
  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

  private final Trainer trainer;
  private final ObjectStore store;
  private final Lease lease;
  private final Assignment assignment;
  private final RunSignals signals;
  private final Clock clock;
  private final Function<Stopwatch, WatchTraining> watch;
  private Stopwatch stopwatch;
  private WatchTraining watching;

  /**
   * @param watch makes what hears how the training goes
   */
  Training(
      Trainer trainer,
      ObjectStore store,
      Lease lease,
      Assignment assignment,
      RunSignals signals,
      Clock clock,
      Function<Stopwatch, WatchTraining> watch) {
    this.trainer = trainer;
    this.store = store;
    this.lease = lease;
    this.assignment = assignment;
    this.signals = signals;
    this.clock = clock;
    this.watch = watch;
  }

  /** Trains on this thread until the plan is done or a signal ends it. */
  TrainedNetwork run() {
    return lease.checkpoint().map(this::goOn).orElseGet(this::begin);
  }

  /** The time spent in training, earlier attempts included. */
  Duration trained() {
    return stopwatch.trained();
  }

  /** Why the training ended, in words, if nothing from outside ended it. */
  String end() {
    return watching.early().orElse("Trained to the end of the plan.");
  }

  /** Steps done since the run began. */
  long step() {
    return watching.step();
  }

  private TrainedNetwork begin() {
    watch(Duration.ZERO);
    return trainer.train(
        assignment.plan(), assignment.source(), assignment.data(), watching, signals);
  }

  private TrainedNetwork goOn(StoredCheckpoint checkpoint) {
    try {
      Path file =
          new Insist(signals)
              .on("fetch the checkpoint", () -> CheckpointFile.fetch(store, checkpoint.key()));
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        watch(CheckpointFile.readTrained(in));
        LOG.info("Run {} goes on after step {}.", lease.run(), checkpoint.step());
        return trainer.resume(in, assignment.plan(), assignment.data(), watching, signals);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchObject | UnreadableCheckpoint e) {
      // A curve measured twice is the same curve: beginning again costs time, nothing else
      LOG.warn("Run {} begins again: {}", lease.run(), e.getMessage());
      return begin();
    } catch (IOException e) {
      throw new UncheckedIOException("A checkpoint could not be read from this machine's disk", e);
    }
  }

  private void watch(Duration before) {
    stopwatch = new Stopwatch(clock, before);
    watching = watch.apply(stopwatch);
  }
}
