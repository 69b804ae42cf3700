package dev.trainyard.benchmark.load;

import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import java.time.Duration;

/** An engine that computes nothing and takes its time over it: as long a step as PACE says. */
public final class FakeEngine implements TrainerProvider {
  /** The environment variable of a worker that says how long a step takes. */
  static final String PACE = "TRAINYARD_FAKE_PACE";

  /** A plan may ask for it by this name, so it is a known one. */
  static final String NAME = "dl4j";

  @Override
  public String engine() {
    return NAME;
  }

  @Override
  public Trainer open(DeviceRequest request) {
    return new FakeTrainer(Duration.parse(System.getenv().getOrDefault(PACE, "PT0.4S")));
  }
}
