package dev.trainyard.worker;

import dev.trainyard.engine.training.TrainerProvider;
import java.util.ServiceLoader;

/** The one engine that this worker carries. */
final class Engine {
  private Engine() {}

  /**
   * @throws IllegalArgumentException if there is none on the class path
   */
  static TrainerProvider find() {
    return ServiceLoader.load(TrainerProvider.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "This worker carries no engine: put one of the engine modules on its class path."));
  }
}
