package dev.trainyard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every process may die at any moment. Each test says what was killed and what survived; {@link
 * WorkerFaultTest} kills workers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTest {
  private LiveTrainyard live;
  private Person ada;
  private List<String> uninterrupted;

  @BeforeAll
  void trainOnceWithoutFaults(@TempDir Path home) {
    live = LiveTrainyard.start(home, Product.anyEngine());
    ada = Person.register(live, "ada");
    String run = ada.submit(Plans.watchable());
    ada.awaitEnd(run);
    uninterrupted = Curve.of(ada, run);
  }

  @AfterAll
  void stopsWithEverythingItStarted() {
    assertThat(live.stop()).isLessThan(Duration.ofSeconds(30));
    assertThat(live.startedProcesses()).extracting(ProcessHandle::info).isEmpty();
  }

  /** Killed: the server. Survived: the training, which went on meanwhile, and every point. */
  @Test
  void aRunOutlivesTheServer() {
    String run = ada.submit(Plans.watchable());
    inMidEpoch(run);
    live.killServer();
    assertThat(live.workers()).isNotEmpty();
    live.startServer();
    ada.awaitEnd(run);
    assertSameCurve(run);
  }

  /** Killed: PostgreSQL. Survived: everything it had accepted, and the run. */
  @Test
  void aRunOutlivesTheDatabase() {
    String run = ada.submit(Plans.watchable());
    inMidEpoch(run);
    int accepted = ada.measurements(run).size();
    live.killPostgres();
    JsonNode ended = ada.awaitEnd(run);
    assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
    assertThat(ada.measurements(run)).hasSizeGreaterThanOrEqualTo(accepted);
    assertSameCurve(run);
  }

  /** Stopped by Ctrl-C and started again. Survived: the run, handed back and taken up again. */
  @Test
  void aRunOutlivesARestart() {
    String run = ada.submit(Plans.watchable());
    inMidEpoch(run);
    live.stop();
    assertThat(live.workers()).isEmpty();
    live.startServer();
    ada.awaitEnd(run);
    assertSameCurve(run);
  }

  /** Paused while another run had its worker, and continued. Survived: every point of it. */
  @Test
  void aRunOutlivesAPause() {
    String run = ada.submit(Plans.watchable());
    inMidEpoch(run);
    ada.post("/runs/" + run + "/pause", Map.of());
    ada.await(run, "the run is paused", r -> r.get("state").asString().equals("PAUSED"));
    assertThat(ada.awaitEnd(ada.submit(Plans.killable())).get("state").asString())
        .isEqualTo("SUCCEEDED");
    ada.post("/runs/" + run + "/continue", Map.of());
    assertThat(ada.awaitEnd(run).get("attempt").asInt()).isEqualTo(2);
    assertSameCurve(run);
  }

  /** Killed: two workers while they trained one run. Survived: everybody else. */
  @Test
  void aRunThatLosesTwoWorkersHasFailed() {
    String run = ada.submit(Plans.watchable());
    inMidEpoch(run);
    live.killWorkers();
    ada.await(
        run,
        "another worker trains it",
        r -> r.get("attempt").asInt() == 2 && r.get("state").asString().equals("RUNNING"));
    live.killWorkers();
    JsonNode ended = ada.awaitEnd(run);
    assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("FAILED");
    assertThat(ended.get("reason").asString()).contains("lost its worker 2 times");
    assertThat(ada.awaitEnd(ada.submit(Plans.killable())).get("state").asString())
        .isEqualTo("SUCCEEDED");
  }

  private void inMidEpoch(String run) {
    ada.await(
        run,
        "the run is in its second epoch",
        r -> !r.get("progress").isNull() && r.get("progress").get("step").asLong() > 400);
  }

  private void assertSameCurve(String run) {
    Curve.assertSame(ada, run, uninterrupted);
  }
}
