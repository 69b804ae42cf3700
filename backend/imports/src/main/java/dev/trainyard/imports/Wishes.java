package dev.trainyard.imports;

import dev.trainyard.engine.training.Preprocessing;
import java.util.List;
import java.util.Optional;

/**
 * What a person says of a model that its file does not.
 *
 * @param labels a name for each class; empty for 0, 1, 2 …
 * @param scaling how a pixel of 0…255 becomes the model's input, for each channel or with one
 *     number for all; empty for 0…1, or for 0…255 if the model's first layer scales its input
 */
public record Wishes(List<String> labels, Optional<Preprocessing> scaling) {
  public Wishes {
    labels = List.copyOf(labels);
  }
}
