package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.health.Quantity;
import java.util.Optional;

/** Most units of a ReLU layer are 0 whatever they see. */
final class DeadUnits implements Symptom {
  /** A third may be silent in a network that reads digits well. */
  private static final double MOST = 0.6;

  @Override
  public Optional<Finding> in(Evidence evidence) {
    return LastingShare.above(MOST, Quantity.DEAD, evidence)
        .map(
            layer ->
                new Finding(
                    FindingKind.DEAD_UNITS,
                    layer.since().epoch(),
                    layer.since().step(),
                    "Since step %,d most units of layer %s have been 0 for every example, now %.0f %% of them."
                        .formatted(layer.since().step(), layer.node(), 100 * layer.share()),
                    "A step that was too large pushed their inputs below zero, where a ReLU passes no"
                        + " gradient and so never comes back; smaller steps from weights made for"
                        + " ReLU keep them alive.",
                    evidence.remedies().learningRate(0.1).and(evidence.remedies().he())));
  }
}
