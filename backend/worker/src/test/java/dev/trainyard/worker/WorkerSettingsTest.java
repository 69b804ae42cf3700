package dev.trainyard.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerSettingsTest {
  @Test
  void two_settings_suffice() {
    WorkerSettings settings =
        WorkerSettings.read(
            Map.of(
                    "TRAINYARD_DATABASE_URL", "jdbc:postgresql://db/trainyard",
                    "TRAINYARD_OBJECT_STORE", "s3://models")
                ::get);
    assertThat(settings.device()).isEqualTo(DeviceRequest.AUTO);
    assertThat(settings.storePatience()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.deviceShare()).isEqualTo(1);
    assertThat(settings.name()).isNotEmpty();
    assertThat(settings.labels()).isEmpty();
    assertThat(settings.idleEnd()).isEmpty();
  }

  @Test
  void labels_and_the_idle_end_are_read() {
    WorkerSettings settings =
        WorkerSettings.read(
            Map.of(
                    "TRAINYARD_DATABASE_URL", "jdbc:postgresql://db/trainyard",
                    "TRAINYARD_OBJECT_STORE", "s3://models",
                    "TRAINYARD_WORKER_LABELS", "room-a, fast,,room-a",
                    "TRAINYARD_IDLE_END", "PT30M")
                ::get);
    assertThat(settings.labels()).containsExactly("room-a", "fast");
    assertThat(settings.idleEnd()).hasValue(Duration.ofMinutes(30));
  }

  @Test
  void all_mistakes_are_told_at_once() {
    assertThatThrownBy(
            () ->
                WorkerSettings.read(
                    Map.of(
                            "TRAINYARD_WORKER_ID", "one",
                            "TRAINYARD_DEVICE", "quantum",
                            "TRAINYARD_DEVICE_SHARE", "0",
                            "TRAINYARD_STORE_PATIENCE", "long",
                            "TRAINYARD_WORKER_LABELS", "room a",
                            "TRAINYARD_IDLE_END", "soon")
                        ::get))
        .hasMessageContaining("TRAINYARD_DATABASE_URL must be set.")
        .hasMessageContaining("TRAINYARD_OBJECT_STORE must be set.")
        .hasMessageContaining("TRAINYARD_WORKER_ID must be a UUID, not \"one\".")
        .hasMessageContaining("TRAINYARD_DEVICE must be auto, cpu or cuda, not \"quantum\".")
        .hasMessageContaining("TRAINYARD_DEVICE_SHARE must be above 0 and up to 1, such as 0.5")
        .hasMessageContaining("TRAINYARD_STORE_PATIENCE must be a duration such as PT5M")
        .hasMessageContaining("TRAINYARD_WORKER_LABELS must be words of a-z, 0-9 and dashes")
        .hasMessageContaining("TRAINYARD_IDLE_END must be a duration such as PT30M");
  }
}
