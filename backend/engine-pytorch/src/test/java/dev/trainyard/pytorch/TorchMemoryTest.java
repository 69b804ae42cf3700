package dev.trainyard.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.TrainingFailed.OutOfDeviceMemory;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.pytorch.device.TorchDevice;
import java.time.Clock;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class TorchMemoryTest {
  private static final TrainingData STROKES = Fixtures.strokes(200, 60);

  @Test
  void a_batch_that_does_not_fit_is_refused_before_it_harms() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), STROKES), 128, 1);
    Device here = TorchDevice.open(DeviceRequest.CPU).description();
    try (Trainer trainer = withMemory(Fixtures.memoryForBatches(plan, here, 32))) {
      assertThatThrownBy(() -> train(trainer, plan))
          .isInstanceOf(OutOfDeviceMemory.class)
          .hasMessageContaining("Try batch size 32");
    }
  }

  /** The device says that it has more than it has, so libtorch itself finds out. */
  @Test
  void an_exhausted_memory_is_told_with_advice_and_the_next_plan_trains() {
    Network greedy =
        Network.from(Fixtures.TWELVE)
            .then("wide", Layer.Convolution.of(65_536, 1))
            .then("pool", new Layer.GlobalPooling(Layer.Function.AVERAGE))
            .then("output", Layer.Dense.of(4))
            .then("softmax", new Layer.Softmax())
            .build();
    try (Trainer trainer = withMemory(1L << 60)) {
      TrainingData many = Fixtures.strokes(8_192, 4);
      Plan plan = Fixtures.with(Fixtures.plan(greedy, many), 8_192, 1);
      assertThatThrownBy(() -> trainer.train(plan, many, TrainingObserver.SILENT, StopSignal.NEVER))
          .isInstanceOf(OutOfDeviceMemory.class)
          .hasMessageContaining("Try batch size 4096");
      train(trainer, Fixtures.plan(Fixtures.smallConvNet(), STROKES));
    }
  }

  /**
   * The process also grows for other reasons, in steps: the Java heap, the allocator's arenas. What
   * leaks, leaks in every round, so the round that grew least tells.
   */
  @Test
  void a_hundred_trainings_leave_no_memory_behind() {
    Plan plan = Fixtures.plan(Fixtures.everyLayer(), STROKES);
    try (Trainer trainer = new TorchTrainerProvider().open(DeviceRequest.CPU)) {
      trainOften(trainer, plan);
      long counted = Pointer.totalCount();
      long least = Long.MAX_VALUE;
      for (int round = 0; round < 4; round++) {
        long before = Pointer.physicalBytes();
        trainOften(trainer, plan);
        least = Math.min(least, Pointer.physicalBytes() - before);
      }
      assertThat(Pointer.totalCount()).as("what Java keeps").isEqualTo(counted);
      assertThat(least).as("bytes of the process, least of four rounds").isLessThan(8L << 20);
    }
  }

  private static void trainOften(Trainer trainer, Plan plan) {
    for (int i = 0; i < 25; i++) {
      train(trainer, plan);
    }
  }

  private static void train(Trainer trainer, Plan plan) {
    trainer.train(plan, STROKES, TrainingObserver.SILENT, StopSignal.NEVER);
  }

  private static Trainer withMemory(long bytes) {
    Device here = TorchDevice.open(DeviceRequest.CPU).description();
    return new TorchTrainer(new TorchDevice(Fixtures.withMemory(here, bytes)), Clock.systemUTC());
  }
}
