package dev.trainyard.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingFailed.Unsupported;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class TorchDeviceTest {

  @Test
  void is_found_as_a_service() {
    assertThat(ServiceLoader.load(TrainerProvider.class))
        .extracting(TrainerProvider::engine)
        .containsExactly("pytorch");
  }

  @Test
  void one_dnn_is_live() {
    try (Trainer trainer = new TorchTrainerProvider().open(DeviceRequest.CPU)) {
      Device device = trainer.device();
      assertThat(device.backend()).matches("libtorch [0-9.]+");
      assertThat(device.helpers()).containsExactly("oneDNN");
      assertThat(device.precisions()).contains(Precision.FP32);
      assertThat(device.repeatability()).contains("equal bits");
      assertThat(device.warning()).isEmpty();
    }
  }

  @Test
  void never_falls_back_silently_from_a_gpu() {
    assertThatThrownBy(() -> new TorchTrainerProvider().open(DeviceRequest.CUDA))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining("cuda")
        .hasMessageContaining("cpu");
  }
}
