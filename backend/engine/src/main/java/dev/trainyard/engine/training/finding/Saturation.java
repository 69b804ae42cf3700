package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import dev.trainyard.engine.training.health.Quantity;
import java.util.List;
import java.util.Optional;

/** A sigmoid or tanh layer sits where its slope is gone, and the network has not learned yet. */
final class Saturation implements Symptom {
  private static final double MOST = 0.7;

  /** A network that is right about all examples may well be sure of itself. */
  private static final double LEARNED = 0.9;

  @Override
  public Optional<Finding> in(Evidence evidence) {
    List<Measurement> accuracy = evidence.of(Series.TRAIN_ACCURACY);
    if (!accuracy.isEmpty() && accuracy.get(accuracy.size() - 1).value() > LEARNED) {
      return Optional.empty();
    }
    return LastingShare.above(MOST, Quantity.SATURATED, evidence)
        .map(
            layer ->
                new Finding(
                    FindingKind.SATURATION,
                    layer.since().epoch(),
                    layer.since().step(),
                    "Since step %,d the units of layer %s have been at the flat ends of their curve, now %.0f %% of their values."
                        .formatted(layer.since().step(), layer.node(), 100 * layer.share()),
                    "There the slope is nearly 0, and hardly any gradient passes to the layers"
                        + " before; a ReLU, or smaller steps, keep the slope.",
                    remedy(evidence.remedies())));
  }

  private static Remedy remedy(Remedies remedies) {
    return remedies
        .option("activation", "relu")
        .map(relu -> relu.and(remedies.he()))
        .orElseGet(() -> remedies.learningRate(0.1));
  }
}
