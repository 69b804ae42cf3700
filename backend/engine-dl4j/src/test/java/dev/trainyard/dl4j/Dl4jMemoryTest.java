package dev.trainyard.dl4j;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.dl4j.device.NativeLibrary;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingFailed.OutOfDeviceMemory;
import dev.trainyard.engine.training.TrainingObserver;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class Dl4jMemoryTest {

  @Test
  void a_batch_that_does_not_fit_is_refused_before_it_harms() {
    TrainingData strokes = Fixtures.strokes(200, 60);
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), strokes), 128, 1);
    try (Trainer trainer = new Dl4jTrainer(small(plan), Clock.systemUTC())) {
      assertThatThrownBy(
              () -> trainer.train(plan, strokes, TrainingObserver.SILENT, StopSignal.NEVER))
          .isInstanceOf(OutOfDeviceMemory.class)
          .hasMessageContaining("Try batch size 32");
    }
  }

  private static Device small(Plan plan) {
    Device here = NativeLibrary.load(DeviceRequest.CPU);
    return Fixtures.withMemory(here, Fixtures.memoryForBatches(plan, here, 32));
  }
}
