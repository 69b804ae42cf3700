package dev.trainyard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Killed: the worker. Survived: the run, from its checkpoint, with the same curve. */
class WorkerFaultTest {

  static List<String> engines() {
    return Product.engines();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aRunOutlivesItsWorker(String engine, @TempDir Path home) {
    try (LiveTrainyard live = LiveTrainyard.start(home, Map.of("TRAINYARD_ENGINE", engine))) {
      Person ada = Person.register(live, "ada");
      String first = ada.submit(Plans.killable());
      ada.awaitEnd(first);
      List<String> uninterrupted = Curve.of(ada, first);

      String run = ada.submit(Plans.killable());
      ada.await(
          run,
          "the run is in its second epoch",
          r -> !r.get("progress").isNull() && r.get("progress").get("step").asLong() > 200);
      live.killWorkers();
      assertThat(ada.awaitEnd(run).get("attempt").asInt()).isGreaterThan(1);
      Curve.assertSame(ada, run, uninterrupted);
    }
  }
}
