package dev.trainyard.dl4j;

import dev.trainyard.engine.training.TrainerContract;
import dev.trainyard.engine.training.TrainerProvider;

class Dl4jTrainerTest extends TrainerContract {
  @Override
  protected TrainerProvider provider() {
    return new Dl4jTrainerProvider();
  }
}
