package dev.trainyard.server.run;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.queue.Forecast;
import dev.trainyard.exchange.queue.ForecastReader;
import dev.trainyard.exchange.queue.Place;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.queue.Start;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Workshop;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns rows of runs into what people see of them. */
@Component
public class DescribeRuns {
  private final RunQueue queue;
  private final People people;
  private final Line line;
  private final TellLineage lineage;
  private final ForecastReader forecasts;
  private final LiveWorkers workers;

  DescribeRuns(
      RunQueue queue,
      People people,
      Line line,
      TellLineage lineage,
      ForecastReader forecasts,
      LiveWorkers workers) {
    this.queue = queue;
    this.people = people;
    this.line = line;
    this.lineage = lineage;
    this.forecasts = forecasts;
    this.workers = workers;
  }

  public RunView one(RunRecord run) {
    return all(List.of(run)).get(0);
  }

  public List<RunView> all(List<RunRecord> runs) {
    boolean someWait = runs.stream().anyMatch(run -> run.state() == RunState.QUEUED);
    return all(runs, someWait ? queue.positions() : Map.of());
  }

  /** With places in the queue that were read before. */
  public List<RunView> all(List<RunRecord> runs, Map<RunId, Integer> positions) {
    Set<UUID> owners = runs.stream().map(RunRecord::owner).collect(Collectors.toSet());
    Map<UUID, Person> known = people.find(owners);
    Map<UUID, Optional<Workshop>> workshops = new HashMap<>();
    runs.forEach(run -> workshops.computeIfAbsent(run.workshop(), people::workshop));
    Map<RunId, LineageView> lineages = lineage.of(runs);
    Map<RunId, Place> places =
        line.of(runs.stream().map(RunRecord::id).filter(positions::containsKey).toList());
    Map<RunId, List<Forecast>> predicted = forecasts.of(runs.stream().map(RunRecord::id).toList());
    boolean someWait = runs.stream().anyMatch(run -> run.state() == RunState.QUEUED);
    Optional<ExplainWait> wait =
        someWait ? Optional.of(new ExplainWait(workers.now())) : Optional.empty();
    return runs.stream()
        .map(
            run ->
                view(
                    run,
                    Optional.ofNullable(known.get(run.owner())),
                    workshops.get(run.workshop()),
                    place(run, positions, places),
                    wait.flatMap(all -> all.of(run)),
                    ForecastView.of(run, predicted.getOrDefault(run.id(), List.of())),
                    lineages.get(run.id())))
        .toList();
  }

  private static RunView.QueueView place(
      RunRecord run, Map<RunId, Integer> positions, Map<RunId, Place> places) {
    Integer position = run.state() == RunState.QUEUED ? positions.get(run.id()) : null;
    if (position == null) {
      return null;
    }
    Optional<Place> place = Optional.ofNullable(places.get(run.id()));
    Optional<Start> start = place.flatMap(Place::start);
    return new RunView.QueueView(
        position,
        start.map(Start::typical).orElse(null),
        start.map(Start::most).orElse(null),
        place.map(Place::held).orElse(false),
        run.movedUpReason().orElse(null),
        place.map(Place::why).orElse(null));
  }

  private static String word(Precision precision) {
    return precision.name().toLowerCase(Locale.ROOT);
  }

  private static RunView view(
      RunRecord run,
      Optional<Person> owner,
      Optional<Workshop> workshop,
      RunView.QueueView place,
      Optional<String> waitsFor,
      ForecastView forecast,
      LineageView lineage) {
    return new RunView(
        run.id().value(),
        run.title(),
        run.state(),
        run.reason(),
        run.plan(),
        lineage,
        new RunView.OwnerView(run.owner(), owner.map(Person::displayName).orElse("")),
        new RunView.WorkshopView(run.workshop(), workshop.map(Workshop::title).orElse("")),
        run.labelWanted().orElse(null),
        run.engine().orElse(null),
        run.device().orElse(null),
        run.precision().map(DescribeRuns::word).orElse(null),
        run.engineReason().orElse(null),
        run.attempt(),
        run.createdAt(),
        run.startedAt().orElse(null),
        run.finishedAt().orElse(null),
        run.progress().map(RunView.ProgressView::of).orElse(null),
        place,
        waitsFor.orElse(null),
        forecast,
        run.result().map(RunView.ResultView::of).orElse(null),
        run.failure().map(RunView.FailureView::of).orElse(null),
        run.lastMeasurement());
  }
}
