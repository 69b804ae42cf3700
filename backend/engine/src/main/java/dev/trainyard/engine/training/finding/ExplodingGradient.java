package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.health.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gradient of a layer is larger than any useful step. */
final class ExplodingGradient implements Symptom {
  /** Gradients of the mean loss that train something have norms of 0.01 to 10. */
  private static final double TOO_LARGE = 1_000;

  @Override
  public Optional<Finding> in(Evidence evidence) {
    return evidence.layers(Quantity.GRADIENT_NORM).entrySet().stream()
        .flatMap(layer -> first(layer).stream())
        .min(
            Comparator.comparingLong(
                    (Map.Entry<String, Measurement> seen) -> seen.getValue().step())
                .thenComparing(seen -> -seen.getValue().value()))
        .map(seen -> finding(evidence, seen.getKey(), seen.getValue()));
  }

  private static Optional<Map.Entry<String, Measurement>> first(
      Map.Entry<String, List<Measurement>> layer) {
    return layer.getValue().stream()
        .filter(norm -> !(norm.value() < TOO_LARGE))
        .map(norm -> Map.entry(layer.getKey(), norm))
        .findFirst();
  }

  private static Finding finding(Evidence evidence, String node, Measurement norm) {
    return new Finding(
        FindingKind.EXPLODING_GRADIENT,
        norm.epoch(),
        norm.step(),
        "At step %,d the gradient of layer %s had the norm %.3g, hundreds of times more than a step can use."
            .formatted(norm.step(), node, norm.value()),
        "On its way back through the layers it is multiplied again and again; smaller steps"
            + " along a gradient that is clipped hold the training in bounds.",
        evidence.remedies().learningRate(0.1).and(evidence.remedies().clip()));
  }
}
