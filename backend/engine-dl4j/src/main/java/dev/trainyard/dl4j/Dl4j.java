package dev.trainyard.dl4j;

import dev.trainyard.dl4j.device.NativeChoice;

/** What a program does before anything of ND4J is loaded. */
public final class Dl4j {
  private Dl4j() {}

  /**
   * Chooses the native library by this processor's instruction set. Harmless to call twice; too
   * late once ND4J is loaded. {@link Dl4jTrainerProvider#open} calls it.
   *
   * @throws dev.trainyard.engine.training.TrainingFailed.Unsupported if no library on the class
   *     path runs on this processor
   */
  public static void prepare() {
    NativeChoice.forThisMachine().apply();
  }
}
