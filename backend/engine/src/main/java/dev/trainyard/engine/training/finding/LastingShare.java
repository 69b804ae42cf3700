package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.health.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A layer of which a large share says nothing, look after look until now.
 *
 * @param since the first look from which on it was so
 * @param share at the last look
 */
record LastingShare(String node, Measurement since, double share) {
  /** One look may be chance. */
  private static final int LOOKS = 2;

  /** The layer with the largest share, if that is above {@code limit}. */
  static Optional<LastingShare> above(double limit, Quantity quantity, Evidence evidence) {
    return evidence.layers(quantity).entrySet().stream()
        .flatMap(layer -> of(layer.getKey(), layer.getValue(), limit).stream())
        .max(Comparator.comparingDouble(LastingShare::share));
  }

  private static Optional<LastingShare> of(String node, List<Measurement> looks, double limit) {
    int since = looks.size();
    while (since > 0 && looks.get(since - 1).value() > limit) {
      since--;
    }
    return looks.size() - since < LOOKS
        ? Optional.empty()
        : Optional.of(
            new LastingShare(node, looks.get(since), looks.get(looks.size() - 1).value()));
  }
}
