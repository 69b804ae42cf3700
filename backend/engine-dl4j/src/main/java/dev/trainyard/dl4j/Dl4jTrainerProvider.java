package dev.trainyard.dl4j;

import dev.trainyard.dl4j.device.NativeLibrary;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import java.time.Clock;

/** Deeplearning4j as an engine. */
public final class Dl4jTrainerProvider implements TrainerProvider {
  /** The engine's name. */
  public static final String ENGINE = "dl4j";

  @Override
  public String engine() {
    return ENGINE;
  }

  @Override
  public Trainer open(DeviceRequest request) {
    return new Dl4jTrainer(NativeLibrary.load(request), Clock.systemUTC());
  }
}
