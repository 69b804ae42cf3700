package dev.trainyard.server.results;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Series;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.leaderboard.BestScores;
import dev.trainyard.server.workshop.WriteCsv;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The runs of a workshop as lines of CSV. One page of runs is in memory at a time, and no
 * connection to the database waits for a slow reader.
 */
@Component
class WriteResults {
  private final PageThroughRuns pages;
  private final People people;
  private final MetricLog metrics;
  private final BestScores scores;
  private final ResultRow row;

  WriteResults(
      PageThroughRuns pages, People people, MetricLog metrics, BestScores scores, ResultRow row) {
    this.pages = pages;
    this.people = people;
    this.metrics = metrics;
    this.scores = scores;
    this.row = row;
  }

  void of(UUID workshop, Writer out) throws IOException {
    out.write(WriteCsv.row(ResultRow.HEADER));
    for (List<RunRecord> page : pages.of(Optional.empty(), workshop)) {
      write(page, workshop, out);
    }
    out.flush();
  }

  private void write(List<RunRecord> page, UUID workshop, Writer out) throws IOException {
    Map<UUID, Person> owners =
        people.find(page.stream().map(RunRecord::owner).collect(Collectors.toSet()));
    List<RunId> ids = page.stream().map(RunRecord::id).toList();
    Map<RunId, Double> best = metrics.highest(ids, Series.TEST_ACCURACY);
    Map<RunId, Integer> epochs = metrics.lastEpochs(ids, Series.TEST_LOSS);
    Map<UUID, Double> held = scores.of(workshop, ids.stream().map(RunId::value).toList());
    for (RunRecord run : page) {
      out.write(
          WriteCsv.row(
              row.of(
                  run,
                  Optional.ofNullable(owners.get(run.owner())),
                  epochs.get(run.id()),
                  best.get(run.id()),
                  held.get(run.id().value()))));
    }
  }
}
