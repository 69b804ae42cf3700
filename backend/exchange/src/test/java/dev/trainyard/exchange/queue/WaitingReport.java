package dev.trainyard.exchange.queue;

import dev.trainyard.exchange.fixture.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How right predicted starts are, beside those of the mean wait of all runs. No test: it writes
 * {@code backend/docs/benchmarks/waiting.md}.
 *
 * <pre>
 * mvn test -pl backend/exchange -am -Dtest=WaitingReport -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class WaitingReport {
  private static final int CLASSES = 4;

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @Test
  void write() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int seed = 1; seed <= CLASSES; seed++) {
      WaitError error = SimulatedWait.play(database.dataSource(), seed);
      double peer = peer();
      rows.append(
          "| %d | %d | %.1f %% | %.1f %% | %.1f | %.1f %% |%n"
              .formatted(
                  seed,
                  error.runs(),
                  100 * error.median().orElseThrow(),
                  100 * peer,
                  error.median().orElseThrow() / peer,
                  100 * error.covered().orElseThrow()));
    }
    String text =
        """
        # Waiting

        Written by `WaitingReport` (command in its comment). A class of 120 at four equal workers, two hours on the real statements
        (`SimulatedWait`): people come within ten minutes, hand in, wait for the result, think for a minute, and hand in again. Forecasts
        of a run's length are off by a fifth. What each is told within five seconds of handing in is held against the start.

        The peer tells everybody the median wait of all runs of the evening, which only hindsight knows.

        | class | starts | median error | of the peer | ratio | began before the time of nine in ten |
        |--:|--:|--:|--:|--:|--:|
        %s
        Asked: a median error of 20 %% at most; 88 to 97 %% before the time of nine in ten.
        """
            .formatted(rows);
    System.out.println(text);
    Files.writeString(Path.of("..", "docs", "benchmarks", "waiting.md"), text);
  }

  private static double peer() {
    return database
        .sql()
        .queryForObject(
            """
            with wait as (select extract(epoch from started_at - made_at)::float8 as actual
                          from prediction join run on run.id = run_id
                          where started_at is not null and typical >= 10),
                 middle as (select percentile_cont(0.5) within group (order by actual) as actual from wait)
            select percentile_cont(0.5) within group (order by abs(wait.actual / middle.actual - 1)) from wait, middle
            """,
            Double.class);
  }
}
