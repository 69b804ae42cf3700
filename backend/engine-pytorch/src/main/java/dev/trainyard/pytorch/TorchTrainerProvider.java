package dev.trainyard.pytorch;

import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;

/** PyTorch as an engine. */
public final class TorchTrainerProvider implements TrainerProvider {
  /** The engine's name. */
  public static final String ENGINE = "pytorch";

  @Override
  public String engine() {
    return ENGINE;
  }

  @Override
  public Trainer open(DeviceRequest request) {
    throw new UnsupportedOperationException("soon");
  }
}
