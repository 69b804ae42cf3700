package dev.trainyard.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.server.home.worker.LocalEngine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void nothing_needs_to_be_set() {
    Settings settings = Settings.read(name -> null);
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".trainyard"));
    assertThat(settings.objectStore()).isEqualTo(settings.home().resolve("objects").toString());
    assertThat(settings.localWorkers()).isEqualTo(1);
    assertThat(settings.engines()).as("auto").isEmpty();
    assertThat(settings.registration()).isEqualTo(Registration.OPEN);
    assertThat(settings.organizer()).isEmpty();
    assertThat(settings.database()).isEmpty();
  }

  @Test
  void everything_can_be_set() {
    Settings settings =
        read(
            Map.of(
                "TRAINYARD_PORT", "9000",
                "TRAINYARD_HOME", "/data",
                "TRAINYARD_ORGANIZER", "ada@example.org:one:two:three",
                "TRAINYARD_DATABASE_URL", "postgresql://train:a%20b@db:5433/yard?ssl=true",
                "TRAINYARD_OBJECT_STORE", "s3://models/yard",
                "TRAINYARD_LOCAL_WORKERS", "0",
                "TRAINYARD_ENGINE", "pytorch, dl4j",
                "TRAINYARD_REGISTRATION", "join-code",
                "TRAINYARD_JOIN_CODE", "choo"));
    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.organizer()).contains(new Organizer("ada@example.org", "one:two:three"));
    assertThat(settings.database())
        .contains(
            new DatabaseAddress(
                "jdbc:postgresql://db:5433/yard?ssl=true",
                Optional.of("train"),
                Optional.of("a b")));
    assertThat(settings.objectStore()).isEqualTo("s3://models/yard");
    assertThat(settings.localWorkers()).isZero();
    assertThat(settings.engines()).containsExactly(LocalEngine.PYTORCH, LocalEngine.DL4J);
    assertThat(settings.joinCode()).contains("choo");
  }

  @Test
  void the_engine_is_measured_or_named() {
    assertThat(read(Map.of("TRAINYARD_ENGINE", "auto")).engines()).isEmpty();
    assertThat(read(Map.of("TRAINYARD_ENGINE", "dl4j")).engines())
        .containsExactly(LocalEngine.DL4J);
    assertThat(read(Map.of("TRAINYARD_ENGINE", "dl4j,dl4j")).engines())
        .containsExactly(LocalEngine.DL4J);
  }

  @Test
  void an_empty_variable_is_as_good_as_none() {
    assertThat(read(Map.of("TRAINYARD_PORT", " ")).port()).isEqualTo(8080);
  }

  @Test
  void every_mistake_is_told_in_a_sentence() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "TRAINYARD_PORT", "99999",
                        "TRAINYARD_ORGANIZER", "ada@example.org:short",
                        "TRAINYARD_DATABASE_URL", "mysql://db/yard",
                        "TRAINYARD_OBJECT_STORE", "ftp://models",
                        "TRAINYARD_LOCAL_WORKERS", "-1",
                        "TRAINYARD_ENGINE", "dl4j,tensorflow",
                        "TRAINYARD_JOIN_CODE", "a-b")))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining(
            "TRAINYARD_PORT must be a whole number from 1 to 65535, not \"99999\".")
        .hasMessageContaining("must have at least 10 characters, not 5.")
        .hasMessageContaining("TRAINYARD_DATABASE_URL must look like")
        .hasMessageContaining("TRAINYARD_OBJECT_STORE must be a folder or s3://bucket/prefix")
        .hasMessageContaining("TRAINYARD_LOCAL_WORKERS must be")
        .hasMessageContaining(
            "TRAINYARD_ENGINE must be auto, dl4j, pytorch, or both engines as dl4j,pytorch, not \"dl4j,tensorflow\".")
        .hasMessageContaining(
            "TRAINYARD_JOIN_CODE must have 4 to 100 letters or digits, not \"a-b\"");
  }

  private static Settings read(Map<String, String> environment) {
    return Settings.read(environment::get);
  }
}
