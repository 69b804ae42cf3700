package dev.trainyard.worker.run;

import dev.trainyard.engine.document.StartModels;
import dev.trainyard.engine.plan.Start;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.exchange.start.PinnedModels;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.onnx.OnnxReader;
import java.util.Optional;

/** Fetches the model that a plan starts from, and keeps its weights for the training. */
final class ReadStart implements StartModels {
  private final PinnedModels models;
  private Weights weights;

  ReadStart(PinnedModels models) {
    this.models = models;
  }

  /**
   * A plan that was submitted names the very file.
   *
   * @throws dev.trainyard.onnx.UnreadableModel if it is damaged
   */
  @Override
  public Optional<Found> find(Start.Kind kind, String id, Optional<String> sha256) {
    return sha256.flatMap(this::read);
  }

  private Optional<Found> read(String sha256) {
    try {
      TrainedNetwork model = OnnxReader.read(models.read(sha256));
      weights = model.weights();
      return Optional.of(new Found(sha256, model.network()));
    } catch (NoSuchObject gone) {
      return Optional.empty();
    }
  }

  /** Of the model that was found; empty if the plan asked for none. */
  Optional<Weights> weights() {
    return Optional.ofNullable(weights);
  }
}
