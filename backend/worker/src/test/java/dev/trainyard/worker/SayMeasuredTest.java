package dev.trainyard.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.worker.speed.PacedTrainer;
import dev.trainyard.worker.speed.TurnedClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SayMeasuredTest {
  private final TurnedClock clock = new TurnedClock();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void one_line_tells_engine_device_and_speeds() {
    int code = say(() -> new PacedTrainer(clock, Duration.ofMillis(10)), Map.of());
    assertThat(code).isZero();
    assertThat(out.toString(UTF_8).lines()).hasSize(1);
    JsonNode document = JsonMapper.shared().readTree(out.toString(UTF_8));
    assertThat(document.get("engine").asString()).isEqualTo("dl4j");
    assertThat(document.get("device").asString()).isEqualTo("AMD EPYC");
    assertThat(document.get("speeds")).hasSize(3);
    assertThat(document.get("speeds").get(0).get("title").asString()).isEqualTo("LeNet-5");
    assertThat(document.get("speeds").get(0).get("imagesPerSecond").asDouble()).isPositive();
  }

  @Test
  void an_engine_that_cannot_train_here_says_why_and_ends_with_2() {
    int code =
        say(
            () -> {
              throw new TrainingFailed.Unsupported("There is no GPU here.");
            },
            Map.of());
    assertThat(code).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(lastError()).isEqualTo("There is no GPU here.");
  }

  @Test
  void libraries_that_do_not_load_are_a_sentence_too() {
    int code =
        say(
            () -> {
              throw new UnsatisfiedLinkError("no jnitorch in java.library.path");
            },
            Map.of());
    assertThat(code).isEqualTo(2);
    assertThat(lastError()).contains("do not work here").contains("no jnitorch");
  }

  @Test
  void a_device_that_is_none_is_a_mistake() {
    int code =
        say(
            () -> new PacedTrainer(clock, Duration.ofMillis(10)),
            Map.of("TRAINYARD_DEVICE", "quantum"));
    assertThat(code).isEqualTo(2);
    assertThat(lastError()).contains("TRAINYARD_DEVICE must be auto, cpu or cuda");
  }

  private int say(Supplier<Trainer> trainer, Map<String, String> environment) {
    TrainerProvider engine =
        new TrainerProvider() {
          @Override
          public String engine() {
            return "dl4j";
          }

          @Override
          public Trainer open(DeviceRequest request) {
            return trainer.get();
          }
        };
    return new SayMeasured(() -> engine, clock)
        .say(
            environment::get,
            new PrintStream(out, true, UTF_8),
            new PrintStream(errors, true, UTF_8));
  }

  private String lastError() {
    return errors.toString(UTF_8).lines().reduce((first, last) -> last).orElseThrow();
  }
}
