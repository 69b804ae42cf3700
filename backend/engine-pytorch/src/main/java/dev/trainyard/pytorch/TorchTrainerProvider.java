package dev.trainyard.pytorch;

import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import dev.trainyard.pytorch.device.TorchDevice;
import java.time.Clock;

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
    return new TorchTrainer(TorchDevice.open(request), Clock.systemUTC());
  }
}
