package dev.trainyard.imports.keras;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.imports.draft.Pads;
import java.util.Optional;

/**
 * What a layer says.
 *
 * @param node of the network
 * @param flattened the image that became this vector: Keras has its numbers in the order H, W, C
 * @param pads zeros around it that the next layer has to bring
 */
record Value(String node, Optional<Shape.Image> flattened, Pads pads) {
  static Value of(String node) {
    return new Value(node, Optional.empty(), Pads.NONE);
  }

  /** The next node, with its numbers in the same order. */
  Value then(String next) {
    return new Value(next, flattened, pads);
  }
}
