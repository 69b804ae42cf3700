package dev.trainyard.engine.training;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What every engine does, on a CPU, where its numbers are exact. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TrainerContract
    implements LearningContract,
        TaskContract,
        ControllingContract,
        MeasuringContract,
        HealthContract,
        FindingContract,
        ResumingContract,
        StartingContract,
        AugmentingContract,
        FailingContract {
  private Trainer trainer;

  /** The engine that is held to the contract. */
  protected abstract TrainerProvider provider();

  @BeforeAll
  void open() {
    trainer = openAnother();
  }

  @AfterAll
  void close() {
    trainer.close();
  }

  @Override
  public String engine() {
    return provider().engine();
  }

  @Override
  public Trainer trainer() {
    return trainer;
  }

  @Override
  public Trainer openAnother() {
    return provider().open(TrainerProvider.DeviceRequest.CPU);
  }
}
