package dev.trainyard.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.dataset.DatasetShelf;
import dev.trainyard.exchange.fixture.Exchanges;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import dev.trainyard.exchange.metrics.SeriesChoice;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.queue.NewRun;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.ObjectStores;
import dev.trainyard.solvers.OnnxTrainer;
import dev.trainyard.worker.Drain;
import dev.trainyard.worker.Exchange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose weights are found without gradients, from the queue to their artifacts. */
class SolvedRunTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @TempDir Path folder;
  private Exchange exchange;
  private RunReader runs;

  @BeforeEach
  void open() {
    database.sql().update("delete from run");
    ObjectStore store = ObjectStores.open(folder.toString());
    exchange =
        new Exchange(
            RunQueue.on(database.dataSource(), QueueSettings.DEFAULT),
            MetricLog.on(database.dataSource()),
            ArtifactLog.on(database.dataSource()),
            WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT),
            new RecordedSpeeds(),
            ImportQueue.on(database.dataSource()),
            store,
            DatasetShelf.on(store));
    runs = RunReader.on(database.dataSource());
  }

  @Test
  void least_squares_fits_a_curve() {
    RunRecord run =
        execute(
            """
            {"architecture": {"id": "polynomial-regression", "options": {"degree": "7"}},
             "dataset": {"id": "curve-sine"}, "solver": {"kind": "least-squares"}}
            """);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.result().orElseThrow().r2().orElseThrow()).isGreaterThan(0.8);
    assertThat(artifacts(run)).contains("model.onnx", "insights/epoch-1.json");
  }

  @Test
  void a_support_vector_machine_says_what_supports_it() {
    RunRecord run =
        execute(
            """
            {"architecture": {"id": "kernel-machine", "options": {"centres": 400, "sigma": "0.5"}},
             "dataset": {"id": "points-moons"}, "solver": {"kind": "svm"}}
            """);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(measured(run, "support-vectors").get(0)).isBetween(2.0, 200.0);
    assertThat(artifacts(run)).contains("model.onnx", "insights/epoch-1.json");
  }

  @Test
  void boosting_is_a_curve_with_a_step_for_each_round() {
    RunRecord run =
        execute(
            """
            {"architecture": {"id": "boosted-trees", "options": {"rounds": 8}},
             "dataset": {"id": "points-moons"}, "solver": {"kind": "boosting"}}
            """);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(measured(run, "train/loss"))
        .hasSize(8)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(artifacts(run)).contains("model.onnx", "insights/epoch-8.json");
  }

  private RunRecord execute(String plan) {
    RunId id = RunId.random();
    exchange
        .queue()
        .enqueue(
            new NewRun(
                id,
                Exchanges.ADA,
                Exchanges.WORKSHOP,
                "Solved",
                plan,
                NewRun.ANY_ENGINE,
                Precision.AUTO,
                Exchanges.LENET,
                Map.of(),
                List.of(),
                Optional.empty()));
    var lease = exchange.queue().leaseNext(Exchanges.worker("worker-1")).orElseThrow();
    new ExecuteRun(
            exchange,
            new OnnxTrainer(),
            new DatasetMemory(exchange.datasets(), 1 << 20),
            new Drain(),
            Clock.systemUTC(),
            Duration.ofSeconds(30))
        .execute(lease);
    return runs.find(id).orElseThrow();
  }

  private List<Double> measured(RunRecord run, String series) {
    return exchange.metrics().after(run.id(), 0, SeriesChoice.named(Set.of(series)), 1_000).stream()
        .map(NumberedMeasurement::measurement)
        .map(measurement -> measurement.value())
        .toList();
  }

  private List<String> artifacts(RunRecord run) {
    return exchange.artifacts().of(run.id()).stream().map(Artifact::name).toList();
  }
}
