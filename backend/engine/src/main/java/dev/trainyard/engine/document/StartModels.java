package dev.trainyard.engine.document;

import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Start;
import java.util.Optional;

/** Finds the models that a plan may start from. */
@FunctionalInterface
public interface StartModels {
  /** There are none. */
  StartModels NONE = (kind, id, sha256) -> Optional.empty();

  /**
   * A model file and the network in it.
   *
   * @param sha256 of the file, 64 hexadecimal digits
   */
  record Found(String sha256, Network network) {}

  /**
   * The model that {@code id} stands for.
   *
   * @param sha256 which of its versions; empty for the newest
   */
  Optional<Found> find(Start.Kind kind, String id, Optional<String> sha256);
}
