package dev.trainyard.worker.run;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.exchange.dataset.UnreadableDataset;
import dev.trainyard.exchange.queue.Failure;
import dev.trainyard.exchange.queue.Outcome;
import dev.trainyard.exchange.store.StoreFull;
import dev.trainyard.onnx.UnreadableModel;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What went wrong, as the run's owner reads it. */
final class Failures {
  private Failures() {}

  static Outcome.Failed inWords(Throwable failure) {
    if (failure instanceof TrainingFailed training) {
      return failed(training.kind(), training.getMessage(), training.getMessage());
    }
    if (failure instanceof StoreFull) {
      return failed(
          "store-full",
          failure.getMessage(),
          "The object store has no room for the model. Ask an organizer to make room, then train again;"
              + " the measurements are kept.");
    }
    if (failure instanceof Refused) {
      return failed(
          "unreadable-plan", failure.getMessage(), "Change the plan as it says and train again.");
    }
    if (failure instanceof UnreadableModel) {
      return failed(
          "unreadable-model",
          "The model that this run starts from is damaged: " + failure.getMessage(),
          "Train its source again, and start from that.");
    }
    if (failure instanceof UnknownDataset || failure instanceof UnreadableDataset) {
      return failed(
          "unreadable-data",
          failure.getMessage(),
          "Choose another dataset, or ask an organizer to publish this one again.");
    }
    if (failure instanceof OutOfMemoryError) {
      return failed(
          "out-of-memory",
          "The worker's memory did not suffice: " + failure.getMessage() + ".",
          "Try a smaller batch size, a narrower network or fewer examples.");
    }
    if (failure instanceof UncheckedIOException) {
      return failed(
          "disk",
          failure.getMessage() + ": " + failure.getCause().getMessage() + ".",
          "Ask an organizer to make room on the worker's disk, then train again.");
    }
    return failed(
        "internal",
        "The worker failed: " + failure + ".",
        "This is a mistake in Trainyard. Ask an organizer to look into the worker's log.");
  }

  /** The store stayed away for the whole of {@code patience} after the training was done. */
  static Outcome.Failed storeAway(Duration patience) {
    return failed(
        "store-unavailable",
        "The training was done, but the object store did not take the model for %d seconds."
            .formatted(patience.toSeconds()),
        "Ask an organizer to look after the object store, then train again; the measurements are kept.");
  }

  private static Outcome.Failed failed(String kind, String reason, String advice) {
    return new Outcome.Failed(reason, new Failure(kind, advice));
  }
}
