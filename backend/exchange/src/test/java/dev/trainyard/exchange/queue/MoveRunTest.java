package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every step of the table of states, the allowed and the others. */
class MoveRunTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  static Stream<Arguments> everyPair() {
    List<Arguments> pairs = new ArrayList<>();
    for (RunState from : RunState.values()) {
      for (RunState to : RunState.values()) {
        pairs.add(Arguments.of(from, to));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void aRunMovesAsTheTableAllows(RunState from, RunState to) {
    RunId run = aRunIn(from);
    MoveRun move = new MoveRun(JdbcClient.create(database.dataSource()), Duration.ofSeconds(15));
    assertThat(move.take(run, moveTo(to))).isEqualTo(from.canBecome(to));
    RunRecord found = RunReader.on(database.dataSource()).find(run).orElseThrow();
    assertThat(found.state()).isEqualTo(from.canBecome(to) ? to : from);
    assertThat(found.finishedAt().isPresent()).isEqualTo(found.state().isFinal());
  }

  private static RunId aRunIn(RunState state) {
    database.sql().execute("truncate owner_use, allowance, run cascade");
    RunQueue queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    RunId run = queue.enqueue(runOf(ADA)).run();
    if (state == RunState.QUEUED) {
      return run;
    }
    if (state == RunState.PAUSED) {
      queue.requestPause(run, "Paused.");
      return run;
    }
    Lease lease = queue.leaseNext(worker("one")).orElseThrow();
    switch (state) {
      case SUCCEEDED ->
          queue.finish(lease, new Outcome.Succeeded("Done.", new RunResult(0, 1, 0, 1, 1, 1)));
      case FAILED -> queue.finish(lease, new Outcome.Failed("Bad.", new Failure("bad", "Try.")));
      case STOPPED -> queue.finish(lease, new Outcome.Stopped("Enough.", Optional.empty()));
      default -> assertThat(state).isEqualTo(RunState.RUNNING);
    }
    return run;
  }

  private static Move moveTo(RunState state) {
    return switch (state) {
      case QUEUED -> Move.backToQueue("It waits.");
      case RUNNING -> Move.toWorker(WorkerId.random(), "It trains.");
      case PAUSED -> Move.paused("Paused.");
      case SUCCEEDED -> Move.succeeded("Done.");
      case FAILED -> Move.failed("Bad.", new Failure("bad", "Try."));
      case STOPPED -> Move.stopped("Enough.");
    };
  }
}
