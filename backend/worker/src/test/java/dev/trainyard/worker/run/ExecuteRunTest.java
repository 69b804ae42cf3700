package dev.trainyard.worker.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.engine.training.Fixtures;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.fixture.Exchanges;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import dev.trainyard.exchange.metrics.SeriesChoice;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.NewRun;
import dev.trainyard.exchange.queue.QueueSettings;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.start.PinnedModels;
import dev.trainyard.exchange.store.ObjectStores;
import dev.trainyard.onnx.OnnxReader;
import dev.trainyard.onnx.OnnxWriter;
import dev.trainyard.worker.Drain;
import dev.trainyard.worker.Exchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import tools.jackson.databind.json.JsonMapper;

/** One run on a real PostgreSQL and a real folder, with a trainer that a test paces. */
class ExecuteRunTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private static final Plan PLAN =
      Fixtures.plan(Fixtures.smallConvNet(), StrokesShelf.STROKES); // 4 steps × 2 epochs

  private static final Plan PLAN_FROM =
      Fixtures.startingFrom(PLAN, List.of("conv"), List.of("conv"));

  @TempDir Path folder;
  private MoodyStore store;
  private Exchange exchange;
  private RunReader runs;
  private final RecordedSpeeds recorded = new RecordedSpeeds();
  private final ScriptedTrainer trainer = new ScriptedTrainer();
  private final Drain drain = new Drain();
  private final StrokesShelf shelf = new StrokesShelf();

  @BeforeEach
  void open() {
    database.sql().update("delete from run");
    store = new MoodyStore(ObjectStores.open(folder.toString()));
    exchange =
        new Exchange(
            RunQueue.on(database.dataSource(), QueueSettings.DEFAULT),
            MetricLog.on(database.dataSource()),
            ArtifactLog.on(database.dataSource()),
            WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT),
            recorded,
            ImportQueue.on(database.dataSource()),
            store,
            shelf);
    runs = RunReader.on(database.dataSource());
  }

  @Test
  void a_run_is_trained_to_its_end() throws Exception {
    Lease lease = lease(enqueue(PLAN));
    trainer.allowAll();
    execute(lease).join();

    RunRecord run = run(lease);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.result())
        .hasValueSatisfying(
            result -> {
              assertThat(result.trainLoss()).isEqualTo(1.0 / 8);
              assertThat(result.testLoss()).isEqualTo(2.0 / 8);
              assertThat(result.testAccuracy()).hasValue(1 - 2.0 / 8);
              assertThat(result.r2()).isEmpty();
            });
    assertThat(losses(lease))
        .containsExactly(1.0, 1 / 2.0, 1 / 3.0, 1 / 4.0, 1 / 5.0, 1 / 6.0, 1 / 7.0, 1 / 8.0);
    assertThat(artifacts(lease))
        .contains("model.onnx", "insights/epoch-2.json", "insights/latest.json");
    assertThat(OnnxReader.read(content(lease, "model.onnx")).network()).isEqualTo(PLAN.network());
    assertThat(store.list("checkpoints/")).isEmpty();
  }

  @Test
  void the_model_of_each_epoch_is_kept_and_the_newest_has_a_second_name() throws Exception {
    Lease lease = lease(enqueue(PLAN));
    Thread training = execute(lease);
    trainer.allow(4);
    await().until(() -> artifacts(lease).contains("insights/epoch-1.json"));
    assertThat(content(lease, "models/epoch-1.onnx")).isEqualTo(content(lease, "model.onnx"));
    trainer.allowAll();
    training.join();

    assertThat(artifacts(lease)).contains("models/epoch-1.onnx", "models/epoch-2.onnx");
    assertThat(OnnxReader.read(content(lease, "models/epoch-1.onnx")).network())
        .isEqualTo(PLAN.network());
    assertThat(key(lease, "models/epoch-2.onnx")).isEqualTo(key(lease, "model.onnx"));
    assertThat(store.list("runs/" + lease.run()))
        .filteredOn(key -> key.endsWith("onnx"))
        .hasSize(2);
  }

  @Test
  void an_attempt_that_goes_back_makes_the_later_epochs_anew() throws Exception {
    RunId id = enqueue(PLAN);
    Lease first = lease(id);
    Thread training = execute(first);
    trainer.allow(4);
    await().until(() -> artifacts(first).contains("insights/epoch-1.json"));
    exchange.queue().releaseWorker(first.worker(), "Its worker was thought dead.");
    trainer.allowAll();
    training.join();
    String old = key(first, "models/epoch-1.onnx");

    Lease second = lease(id);
    execute(second).join();

    assertThat(artifacts(second)).contains("models/epoch-2.onnx", "model.onnx");
    assertThat(key(second, "models/epoch-1.onnx")).isNotEqualTo(old);
    assertThat(store.exists(old)).isFalse();
  }

  private String key(Lease lease, String name) {
    return exchange.artifacts().find(lease.run(), name).orElseThrow().key();
  }

  @Test
  void a_run_that_its_plan_ends_early_succeeds_and_says_why() throws Exception {
    Plan nine = Fixtures.with(PLAN, PLAN.batchSize(), 9);
    Lease lease = lease(enqueue(nine));
    trainer.endAfterEpoch(6).allowAll();
    execute(lease).join();

    RunRecord run = run(lease);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.reason()).isEqualTo("Enough after epoch 6.");
    assertThat(run.result().orElseThrow().testLoss()).isEqualTo(2.0 / 24);
    // epochs follow each other too fast for each to be kept, but the last one is
    assertThat(artifacts(lease)).contains("model.onnx", "insights/epoch-6.json");
    assertThat(store.list("checkpoints/")).isEmpty();
  }

  @Test
  void a_run_that_trained_long_enough_tells_the_pool_how_fast_it_was() throws Exception {
    Lease lease = lease(enqueue(PLAN));
    trainer.allowAll();
    execute(lease).join();

    assertThat(recorded.ofRuns)
        .containsExactly(new MeasuredSpeed("A network of its own", Workload.of(PLAN), 1_000));
  }

  @Test
  void a_stopped_run_keeps_the_model_as_far_as_it_got() throws Exception {
    Lease lease = lease(enqueue(PLAN));
    Thread training = execute(lease);
    trainer.allow(2);
    awaitLosses(lease, 2);
    exchange.queue().requestStop(lease.run(), "Stopped by Ada.");
    trainer.allowAll();
    training.join();

    // the renewal may have come after the last step: then the plan was done
    assertThat(run(lease).state()).isIn(RunState.STOPPED, RunState.SUCCEEDED);
    assertThat(artifacts(lease)).contains("model.onnx");
  }

  @Test
  void a_drained_run_goes_on_elsewhere_and_its_curve_shows_nothing_of_it() throws Exception {
    RunId id = enqueue(PLAN);
    Lease first = lease(id);
    Thread training = execute(first);
    trainer.allow(3);
    awaitLosses(first, 3);
    drain.wish();
    trainer.allow(1);
    training.join();

    assertThat(run(first).state()).isEqualTo(RunState.QUEUED);
    assertThat(run(first).checkpoint()).hasValueSatisfying(c -> assertThat(c.step()).isEqualTo(4));

    Lease second = lease(id);
    trainer.allowAll();
    new ExecuteRun(exchange, trainer, memory(), new Drain(), Clock.systemUTC(), PATIENCE)
        .execute(second);
    assertThat(run(second).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(losses(second))
        .containsExactly(1.0, 1 / 2.0, 1 / 3.0, 1 / 4.0, 1 / 5.0, 1 / 6.0, 1 / 7.0, 1 / 8.0);
    assertThat(store.list("checkpoints/")).isEmpty();
  }

  @Test
  void a_paused_run_goes_on_with_the_curve_that_it_would_have_had() throws Exception {
    RunId id = enqueue(PLAN);
    Lease first = lease(id);
    trainer.waitForStopAfter(3).allowAll();
    Thread training = execute(first);
    awaitLosses(first, 3);
    exchange.queue().requestPause(id, "Paused by Ada.");
    training.join();
    assertThat(run(first).state()).isEqualTo(RunState.PAUSED);
    assertThat(run(first).checkpoint()).hasValueSatisfying(c -> assertThat(c.step()).isEqualTo(3));

    exchange.queue().goOn(id);
    Lease second = lease(id);
    new ExecuteRun(exchange, trainer, memory(), new Drain(), Clock.systemUTC(), PATIENCE)
        .execute(second);
    assertThat(run(second).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(losses(second))
        .containsExactly(1.0, 1 / 2.0, 1 / 3.0, 1 / 4.0, 1 / 5.0, 1 / 6.0, 1 / 7.0, 1 / 8.0);
    assertThat(store.list("checkpoints/")).isEmpty();
  }

  @Test
  void who_lost_the_lease_writes_nothing_more() throws Exception {
    RunId id = enqueue(PLAN);
    Lease first = lease(id);
    Thread training = execute(first);
    trainer.allow(2);
    awaitLosses(first, 2);
    exchange.queue().releaseWorker(first.worker(), "Its worker was thought dead.");
    trainer.allowAll();
    training.join();

    assertThat(run(first).state()).isEqualTo(RunState.QUEUED);
    assertThat(losses(first)).hasSize(2);
    assertThat(artifacts(first)).isEmpty();
  }

  @Test
  void a_store_that_is_away_at_the_end_is_waited_for() throws Exception {
    Lease lease = lease(enqueue(PLAN));
    store.mood = MoodyStore.Mood.AWAY;
    trainer.allowAll();
    Thread training = execute(lease);
    await().until(() -> store.refusals() >= 3);
    assertThat(run(lease).state()).isEqualTo(RunState.RUNNING);
    store.mood = MoodyStore.Mood.WELL;
    training.join();

    assertThat(run(lease).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(artifacts(lease)).contains("model.onnx", "insights/epoch-2.json");
  }

  @Test
  void a_store_that_stays_away_fails_the_run_in_words_and_keeps_the_curve() throws Exception {
    Lease lease = lease(enqueue(PLAN));
    store.mood = MoodyStore.Mood.AWAY;
    trainer.allowAll();
    new ExecuteRun(exchange, trainer, memory(), drain, Clock.systemUTC(), Duration.ofMillis(300))
        .execute(lease);

    assertThat(run(lease).state()).isEqualTo(RunState.FAILED);
    assertThat(run(lease).failure())
        .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo("store-unavailable"));
    assertThat(losses(lease)).hasSize(8);
  }

  @Test
  void a_full_store_fails_the_run_in_words_and_keeps_the_curve() throws Exception {
    Lease lease = lease(enqueue(PLAN));
    store.mood = MoodyStore.Mood.FULL;
    trainer.allowAll();
    execute(lease).join();

    assertThat(run(lease).state()).isEqualTo(RunState.FAILED);
    assertThat(run(lease).failure())
        .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo("store-full"));
    assertThat(run(lease).reason()).contains("no room");
    assertThat(losses(lease)).isNotEmpty();
  }

  @Test
  void a_diverged_run_says_what_to_try() throws Exception {
    Lease lease = lease(enqueue(PLAN));
    trainer.failAt(3, new TrainingFailed.Diverged(1, 3, Double.NaN, 0.1)).allowAll();
    execute(lease).join();

    assertThat(run(lease).state()).isEqualTo(RunState.FAILED);
    assertThat(run(lease).failure())
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.kind()).isEqualTo("diverged");
              assertThat(failure.advice()).contains("learning rate below 0.1");
            });
    assertThat(losses(lease)).hasSize(2);
  }

  @Test
  void a_run_whose_worker_loses_its_device_goes_on_elsewhere_and_the_worker_ends()
      throws Exception {
    Lease lease = lease(enqueue(PLAN));
    trainer
        .failAt(
            6,
            new TrainingFailed.DeviceLost(
                "H100", new RuntimeException("CUDA error: unspecified launch failure")))
        .allowAll();
    execute(lease).join();

    RunRecord waits = run(lease);
    assertThat(waits.state()).isEqualTo(RunState.QUEUED);
    assertThat(waits.reason()).contains("lost its device", "CUDA error", "It waits to");
    assertThat(waits.lostLeases()).isEqualTo(1);
    assertThat(drain.isWished()).isTrue();
  }

  @Test
  void a_damaged_checkpoint_costs_time_and_nothing_else() throws Exception {
    RunId id = enqueue(PLAN);
    Lease first = lease(id);
    Thread training = execute(first);
    trainer.allow(3);
    awaitLosses(first, 3);
    drain.wish();
    trainer.allow(1);
    training.join();
    String key = run(first).checkpoint().orElseThrow().key();
    byte[] damaged = {0, 0, 0, 0, 0, 0, 0, 1, 7};
    store.put(key, new ByteArrayInputStream(damaged), damaged.length);

    Lease second = lease(id);
    trainer.allowAll();
    new ExecuteRun(exchange, trainer, memory(), new Drain(), Clock.systemUTC(), PATIENCE)
        .execute(second);
    assertThat(run(second).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(losses(second)).hasSize(8);
  }

  @Test
  void a_run_starts_from_the_model_that_its_plan_names() throws Exception {
    Weights learnt = InitialWeights.of(PLAN.network(), PLAN.initialization(), 99);
    byte[] model =
        OnnxWriter.write(
            new TrainedNetwork(
                PLAN.network(),
                learnt,
                StrokesShelf.STROKES.labels(),
                StrokesShelf.STROKES.preprocessing()));
    String sha256 = PLAN_FROM.start().orElseThrow().source().sha256();
    new PinnedModels(store).pin(sha256, model);
    Lease lease = lease(enqueue(PLAN_FROM));
    trainer.allowAll();
    execute(lease).join();

    assertThat(run(lease).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(trainer.startedFrom().orElseThrow().get("conv.weight").values())
        .isEqualTo(learnt.get("conv.weight").values());
  }

  @Test
  void a_run_whose_model_is_gone_fails_in_words() throws Exception {
    Lease lease = lease(enqueue(PLAN_FROM));
    trainer.allowAll();
    execute(lease).join();

    assertThat(run(lease).state()).isEqualTo(RunState.FAILED);
    assertThat(run(lease).reason()).contains("There is no model of run");
  }

  @Test
  void a_plan_that_cannot_be_read_fails_in_words() {
    Lease lease = lease(enqueue("{\"version\": 1}"));
    trainer.allowAll();
    new ExecuteRun(exchange, trainer, memory(), drain, Clock.systemUTC(), PATIENCE).execute(lease);

    assertThat(run(lease).failure())
        .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo("unreadable-plan"));
  }

  @Test
  void a_dataset_is_read_once_for_many_runs() throws Exception {
    DatasetMemory memory = memory();
    trainer.allowAll();
    for (int i = 0; i < 3; i++) {
      new ExecuteRun(exchange, trainer, memory, drain, Clock.systemUTC(), PATIENCE)
          .execute(lease(enqueue(PLAN)));
    }
    assertThat(shelf.loads).isEqualTo(1);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Thread execute(Lease lease) {
    ExecuteRun execute =
        new ExecuteRun(exchange, trainer, memory(), drain, Clock.systemUTC(), PATIENCE);
    Thread thread = new Thread(() -> execute.execute(lease), "training");
    thread.start();
    return thread;
  }

  private DatasetMemory memory() {
    return new DatasetMemory(shelf, 1 << 20);
  }

  private RunId enqueue(Plan plan) {
    return enqueue(JsonMapper.builder().build().writeValueAsString(PlanDocument.write(plan)));
  }

  private RunId enqueue(String plan) {
    RunId id = RunId.random();
    exchange
        .queue()
        .enqueue(
            new NewRun(
                id,
                Exchanges.ADA,
                Exchanges.WORKSHOP,
                "Strokes",
                plan,
                NewRun.ANY_ENGINE,
                Precision.AUTO,
                Exchanges.LENET,
                Map.of(),
                List.of(),
                Optional.empty()));
    return id;
  }

  private Lease lease(RunId id) {
    WorkerInfo worker = Exchanges.worker("worker-1");
    Lease lease = exchange.queue().leaseNext(worker).orElseThrow();
    assertThat(lease.run()).isEqualTo(id);
    return lease;
  }

  private RunRecord run(Lease lease) {
    return runs.find(lease.run()).orElseThrow();
  }

  private void awaitLosses(Lease lease, int count) {
    await().until(() -> losses(lease).size() == count);
  }

  private List<Double> losses(Lease lease) {
    return exchange
        .metrics()
        .after(lease.run(), 0, SeriesChoice.named(Set.of("train/loss")), 1_000)
        .stream()
        .map(NumberedMeasurement::measurement)
        .map(measurement -> measurement.value())
        .toList();
  }

  private List<String> artifacts(Lease lease) {
    return exchange.artifacts().of(lease.run()).stream().map(Artifact::name).toList();
  }

  private byte[] content(Lease lease, String name) throws IOException {
    try (var in = store.open(exchange.artifacts().find(lease.run(), name).orElseThrow().key())) {
      return in.readAllBytes();
    }
  }
}
