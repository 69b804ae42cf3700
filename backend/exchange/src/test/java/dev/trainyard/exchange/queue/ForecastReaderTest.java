package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.cpu;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.forecast.MemoryNeed;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was predicted of runs, and what a run must find with its worker. */
class ForecastReaderTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();
  private static final WorkerInfo TORCH = worker("torch", cpu("pytorch"));
  private static final WorkerKind KIND = TORCH.kind();
  private static final String PLAN = "{\"version\": 1, \"stopping\": {\"patience\": null}}";

  private RunQueue queue;
  private ForecastReader forecasts;

  @BeforeEach
  void emptyHouse() {
    database.sql().execute("truncate owner_use, allowance, run, worker, speed cascade");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    forecasts = ForecastReader.on(database.dataSource());
  }

  @Test
  void forecastsAreKeptWithTheirRunTheFastestFirst() {
    Forecast slow = new Forecast(WorkerKind.of(cpu("dl4j")), OptionalDouble.of(400), 900);
    Forecast fast = new Forecast(KIND, OptionalDouble.of(100), 1_000);
    Forecast unknown = new Forecast(new WorkerKind("pytorch", "new"), OptionalDouble.empty(), 9);
    RunId run = enqueue(PLAN, Map.of(), slow, unknown, fast);
    RunId other = enqueue(PLAN, Map.of());

    assertThat(forecasts.of(List.of(run, other)))
        .containsOnlyKeys(run)
        .containsEntry(run, List.of(fast, slow, unknown));
  }

  @Test
  void theErrorIsTheMedianOfTheLastRunsThatWentToTheirEnd() {
    takes(PLAN, 400, 1_000); // counts no more: three came later
    takes(PLAN, 120, 1_500);
    takes(PLAN, 90, 1_000);
    takes(PLAN, 150, 1_100);
    takes(PLAN.replace("null", "3"), 1, 1_000);
    fails();

    assertThat(forecasts.errors(3))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.engine()).isEqualTo("pytorch");
              assertThat(error.runs()).isEqualTo(3);
              assertThat(error.ofSeconds().orElseThrow()).isBetween(0.199, 0.201);
              assertThat(error.ofBytes().orElseThrow()).isBetween(0.099, 0.101);
            });
  }

  @Test
  void aWorkerWithTooLittleMemoryLeavesARunToOthers() {
    String holder = MemoryNeed.holder(TORCH.device());
    long more = TORCH.device().memoryBytes() + 1;
    RunId large = enqueue(PLAN, Map.of(holder, more));
    assertThat(queue.leaseNext(TORCH)).isEmpty();

    RunId small = enqueue(PLAN, Map.of(holder, more - 1));
    assertThat(queue.leaseNext(TORCH).orElseThrow().run()).isEqualTo(small);
    assertThat(queue.leaseNext(worker("dl4j", cpu("dl4j"))).orElseThrow().run())
        .as("its needs on this engine are not known")
        .isEqualTo(large);
  }

  private void takes(String plan, double seconds, long bytes) {
    enqueue(plan, Map.of(), new Forecast(KIND, OptionalDouble.of(100), 1_000));
    RunResult result =
        new RunResult(
            0.1,
            OptionalDouble.empty(),
            0.1,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            10,
            seconds,
            OptionalLong.of(bytes));
    queue.finish(
        queue.leaseNext(TORCH).orElseThrow(), new Outcome.Succeeded("It is done.", result));
  }

  private void fails() {
    enqueue(PLAN, Map.of(), new Forecast(KIND, OptionalDouble.of(100), 1_000));
    queue.finish(
        queue.leaseNext(TORCH).orElseThrow(),
        new Outcome.Failed("It diverged.", new Failure("diverged", "Try less.")));
  }

  private RunId enqueue(String plan, Map<String, Long> memory, Forecast... kinds) {
    NewRun run = runOf(ADA);
    return queue
        .enqueue(
            new NewRun(
                run.id(),
                ADA,
                run.workshop(),
                run.title(),
                plan,
                run.engine(),
                run.precision(),
                run.workload(),
                memory,
                List.of(kinds),
                Optional.empty()))
        .run();
  }
}
