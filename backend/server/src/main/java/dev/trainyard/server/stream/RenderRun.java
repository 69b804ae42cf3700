package dev.trainyard.server.stream;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.run.DescribeRuns;
import dev.trainyard.server.run.RunView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads runs for the stream; places in the queue are read once for everybody who waits. */
@Component
class RenderRun {
  private final RunReader runs;
  private final RunQueue queue;
  private final DescribeRuns describe;
  private volatile Map<RunId, Integer> places;

  RenderRun(RunReader runs, RunQueue queue, DescribeRuns describe) {
    this.runs = runs;
    this.queue = queue;
    this.describe = describe;
  }

  Optional<RunRecord> find(RunId run) {
    return runs.find(run);
  }

  RunView view(RunRecord run) {
    if (run.state() != RunState.QUEUED) {
      return describe.all(List.of(run), Map.of()).get(0);
    }
    Map<RunId, Integer> known = places;
    if (known == null || !known.containsKey(run.id())) {
      known = readPlaces();
    }
    return describe.all(List.of(run), known).get(0);
  }

  /** Reads the places anew, for everybody. */
  Map<RunId, Integer> readPlaces() {
    Map<RunId, Integer> now = queue.positions();
    places = now;
    return now;
  }
}
