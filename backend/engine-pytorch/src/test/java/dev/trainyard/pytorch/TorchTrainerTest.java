package dev.trainyard.pytorch;

import dev.trainyard.engine.training.TrainerContract;
import dev.trainyard.engine.training.TrainerProvider;

class TorchTrainerTest extends TrainerContract {
  @Override
  protected TrainerProvider provider() {
    return new TorchTrainerProvider();
  }
}
