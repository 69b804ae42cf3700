package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.GRACE;
import static dev.trainyard.exchange.fixture.Exchanges.WORKSHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.pool.WorkerKind;
import dev.trainyard.exchange.queue.PoolLine.Arrivals;
import dev.trainyard.exchange.queue.PoolLine.Owner;
import dev.trainyard.exchange.queue.PoolLine.Standing;
import dev.trainyard.exchange.queue.PoolLine.Waiting;
import dev.trainyard.exchange.queue.PoolLine.Working;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Lines whose course can be told by hand. */
class PlayAheadTest {
  private static final WorkerKind DL4J = new WorkerKind("dl4j", "AMD EPYC");
  private static final Arrivals NOBODY = new Arrivals(0, 0);

  @Test
  void theFirstStartsAtOnceAndTheSecondWhenTheWorkerIsFree() {
    Waiting first = waiting(ADA, "auto", 100);
    Waiting second = waiting(GRACE, "auto", 100);

    Map<RunId, Start> starts = PlayAhead.starts(line(NOBODY, List.of(idle()), first, second));

    assertThat(starts.get(first.run()).typical()).isZero();
    assertThat(starts.get(second.run()).typical()).isCloseTo(100, Offset.offset(15.0));
    assertThat(starts.get(second.run()).most()).isBetween(105.0, 170.0);
  }

  @Test
  void aRunThatNobodyHereMayTrainHasNoStartAndKeepsNobodyWaiting() {
    Waiting torch = waiting(ADA, "pytorch", 100);
    Waiting any = waiting(GRACE, "auto", 100);

    assertThat(PlayAhead.starts(line(NOBODY, List.of(idle()), torch, any)))
        .containsOnlyKeys(any.run());
    assertThat(PlayAhead.starts(line(NOBODY, List.of(), torch, any))).isEmpty();
  }

  @Test
  void whoMayTrainOneAtATimeWaitsForTheirOwnRun() {
    Waiting first = waiting(ADA, "auto", 100);
    Waiting second = waiting(ADA, "auto", 100);
    Owner ada = first.owner();
    PoolLine line =
        new PoolLine(
            List.of(first, second),
            List.of(idle(), idle()),
            Map.of(ada, new Standing(0, 0, 0, OptionalInt.of(1), false)),
            NOBODY);

    assertThat(PlayAhead.starts(line).get(second.run()).typical()).isGreaterThan(80);
  }

  @Test
  void aThousandRunsAndAFloodOfOthersAreToldInAMoment() {
    Waiting[] many =
        IntStream.range(0, 3_000)
            .mapToObj(i -> waiting(new UUID(7, i % 300), "auto", 60))
            .toArray(Waiting[]::new);

    assertThat(PlayAhead.starts(line(new Arrivals(20, 10), List.of(idle(), idle()), many)))
        .hasSize(PlayAhead.MOST);
  }

  private static PoolLine line(Arrivals arrivals, List<Working> workers, Waiting... waiting) {
    return new PoolLine(List.of(waiting), workers, Map.of(), arrivals);
  }

  private static Working idle() {
    return new Working(DL4J, List.of(), 0, null, false, false);
  }

  private static Waiting waiting(UUID person, String engine, double seconds) {
    return new Waiting(
        RunId.random(),
        "A run",
        new Owner(person, WORKSHOP),
        0,
        false,
        0,
        false,
        engine,
        Optional.empty(),
        false,
        OptionalDouble.of(seconds),
        Map.of(DL4J, seconds));
  }
}
