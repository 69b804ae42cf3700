package dev.trainyard.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingFailed.Unsupported;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class Dl4jDeviceTest {

  @Test
  void is_found_as_a_service() {
    assertThat(ServiceLoader.load(TrainerProvider.class))
        .extracting(TrainerProvider::engine)
        .containsExactly("dl4j");
  }

  @Test
  void one_dnn_is_live() {
    assumeTrue(
        System.getProperty("os.arch").equals("amd64"),
        "ND4J has no oneDNN for " + System.getProperty("os.arch"));
    try (Trainer trainer = new Dl4jTrainerProvider().open(DeviceRequest.AUTO)) {
      Device device = trainer.device();
      assertThat(device.helpers()).containsExactly("oneDNN");
      assertThat(device.warning()).isEmpty();
      assertThat(device.backend()).contains("ND4J");
    }
  }

  @Test
  void never_falls_back_silently_from_a_gpu() {
    assertThatThrownBy(() -> new Dl4jTrainerProvider().open(DeviceRequest.CUDA))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining("cuda")
        .hasMessageContaining("cpu");
  }
}
