package dev.trainyard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** With nothing set, the workers of a machine train with the engine that is fastest on it. */
class DefaultEngineTest {
  private static final Map<String, String> TITLES =
      Map.of("PyTorch", "pytorch", "Deeplearning4j", "dl4j");
  private static final Pattern CHOICE =
      Pattern.compile("(\\w+) trains (fastest )?on this machine: LeNet-5 [\\d,]+ images/s.*");

  @Test
  void theFastestIsMeasuredOnceSaidAloudAndTrains(@TempDir Path home) throws IOException {
    Required.that(Product.engines().size() > 1, "Only one engine was built: nothing to choose.");
    try (LiveTrainyard live = LiveTrainyard.start(home, Map.of())) {
      String chosen = awaitChoice(live);
      assertThat(live.console()).contains("is measured now, and remembered");
      JsonNode worker = awaitWorker(live);
      assertThat(worker.get("engine").asString()).isEqualTo(chosen);
      Person ada = Person.register(live, "ada");
      assertThat(ada.awaitEnd(ada.submit(Plans.quick())).get("state").asString())
          .isEqualTo("SUCCEEDED");

      List<String> remembered = Files.readAllLines(home.resolve("workers/measured.json"));
      live.stop();
      live.startServer();
      assertThat(awaitChoice(live)).isEqualTo(chosen);
      assertThat(live.console()).doesNotContain("is measured now");
      assertThat(home.resolve("workers/measured.json")).hasContent(String.join("\n", remembered));
    }
  }

  /** The engine that the console names, as plans call it. */
  private static String awaitChoice(LiveTrainyard live) {
    String sentence =
        await("an engine is chosen")
            .atMost(Duration.ofMinutes(5))
            .until(
                () -> live.console().lines().filter(CHOICE.asMatchPredicate()).findFirst(),
                Optional::isPresent)
            .orElseThrow();
    Matcher words = CHOICE.matcher(sentence);
    assertThat(words.matches()).isTrue();
    return TITLES.get(words.group(1));
  }

  private static JsonNode awaitWorker(LiveTrainyard live) {
    Person anybody = Person.register(live, "anybody");
    return await("the worker is in the pool")
        .atMost(Duration.ofMinutes(2))
        .until(() -> anybody.get("/pool").get("workers"), workers -> workers.size() == 1)
        .get(0);
  }
}
