package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.queue.RunProgress;
import dev.trainyard.exchange.queue.RunQuery;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * When a waiting run may start: the first in line when the first running one ends, and so on. Who
 * stands further back than runs are running waits for somebody whose length nobody knows yet.
 */
@Component
class EstimateStart {
  static final Estimate UNKNOWN = position -> Optional.empty();

  private final RunReader runs;

  EstimateStart(RunReader runs) {
    this.runs = runs;
  }

  /** Seconds until the run at a place starts, if it can be told. */
  @FunctionalInterface
  interface Estimate {
    Optional<Double> seconds(int position);
  }

  Estimate fromRunning() {
    List<RunRecord> running =
        runs.list(
                new RunQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(RunState.RUNNING),
                    RunQuery.MOST,
                    Optional.empty()))
            .runs();
    List<Double> ends =
        running.stream()
            .flatMap(run -> run.progress().stream())
            .map(RunProgress::secondsLeft)
            .flatMap(left -> left.stream().boxed())
            .filter(Double::isFinite)
            .sorted()
            .toList();
    if (ends.size() < running.size()) {
      return UNKNOWN;
    }
    return position ->
        position <= ends.size() ? Optional.of(ends.get(position - 1)) : Optional.empty();
  }
}
