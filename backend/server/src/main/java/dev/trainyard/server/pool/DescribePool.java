package dev.trainyard.server.pool;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import dev.trainyard.exchange.pool.SpeedReader;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerKind;
import dev.trainyard.exchange.pool.WorkerRecord;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.queue.ForecastError;
import dev.trainyard.exchange.queue.ForecastReader;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.run.RunView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the pool once and shows it to any number of people. */
@Component
public class DescribePool {
  /** So many runs of each engine say how good forecasts are now. */
  private static final int COMPARED = 50;

  private final WorkerRegistry workers;
  private final SpeedReader speeds;
  private final RunReader runs;
  private final ForecastReader forecasts;
  private final People people;
  private final JsonMapper json;

  DescribePool(
      WorkerRegistry workers,
      SpeedReader speeds,
      RunReader runs,
      ForecastReader forecasts,
      People people,
      JsonMapper json) {
    this.workers = workers;
    this.speeds = speeds;
    this.runs = runs;
    this.forecasts = forecasts;
    this.people = people;
    this.json = json;
  }

  /** The pool at one moment. */
  public final class Snapshot {
    private final List<WorkerRecord> workers;
    private final Map<WorkerKind, List<MeasuredSpeed>> probes;
    private final Map<RunId, RunRecord> runs;
    private final Map<RunId, Double> alone;
    private final Map<UUID, Person> owners;
    private final Map<RunState, Long> counts;

    /** Read for the first who may see them: the pool is shown often, to organizers seldom. */
    private List<PoolView.ForecastErrorView> errors;

    private Snapshot(
        List<WorkerRecord> workers,
        Map<WorkerKind, List<MeasuredSpeed>> probes,
        Map<RunId, RunRecord> runs,
        Map<RunId, Double> alone,
        Map<UUID, Person> owners,
        Map<RunState, Long> counts) {
      this.workers = workers;
      this.probes = probes;
      this.runs = runs;
      this.alone = alone;
      this.owners = owners;
      this.counts = counts;
    }

    /** As this person sees it. */
    public PoolView seenBy(Person person) {
      return new PoolView(
          workers.stream().map(worker -> view(worker, person)).toList(),
          counts.getOrDefault(RunState.QUEUED, 0L),
          counts.getOrDefault(RunState.RUNNING, 0L),
          person.organizes() ? errors() : null);
    }

    private synchronized List<PoolView.ForecastErrorView> errors() {
      if (errors == null) {
        errors = forecasts.errors(COMPARED).stream().map(DescribePool::view).toList();
      }
      return errors;
    }

    private PoolView.WorkerView view(WorkerRecord worker, Person person) {
      WorkerInfo info = worker.info();
      return new PoolView.WorkerView(
          info.id().value(),
          info.name(),
          info.host(),
          info.engine(),
          PoolView.DeviceView.of(info.device()),
          info.labels(),
          worker.state(),
          worker.seenAt(),
          worker.startedAt(),
          speeds(info.kind()),
          neighbours(worker),
          worker.run().map(runs::get).map(run -> work(run, person)).orElse(null));
    }

    private List<PoolView.SpeedView> speeds(WorkerKind kind) {
      return probes.getOrDefault(kind, List.of()).stream()
          .map(speed -> new PoolView.SpeedView(speed.title(), speed.imagesPerSecond()))
          .toList();
    }

    /** Workers of another engine use the same device, too. */
    private int neighbours(WorkerRecord worker) {
      return (int)
          workers.stream()
              .filter(other -> other != worker && other.state().isLive())
              .filter(other -> sharesDevice(other.info(), worker.info()))
              .count();
    }

    private PoolView.WorkView work(RunRecord run, Person person) {
      if (!person.workshop().equals(run.workshop()) && !person.sees(run.owner(), run.workshop())) {
        return PoolView.WorkView.elsewhere(run);
      }
      Person owner = owners.get(run.owner());
      return new PoolView.WorkView(
          run.id().value(),
          run.title(),
          architecture(run),
          new PoolView.WorkOwner(owner == null ? "" : owner.displayName()),
          run.progress().map(RunView.ProgressView::of).orElse(null),
          alone.get(run.id()),
          run.owner().equals(person.id()));
    }
  }

  public Snapshot now() {
    List<WorkerRecord> known = workers.list();
    Map<RunId, RunRecord> trained = new HashMap<>();
    known.stream()
        .flatMap(worker -> worker.run().stream())
        .map(runs::find)
        .flatMap(Optional::stream)
        .forEach(run -> trained.put(run.id(), run));
    Map<UUID, Person> owners =
        people.find(trained.values().stream().map(RunRecord::owner).collect(Collectors.toSet()));
    return new Snapshot(
        known, speeds.probes(), trained, alone(trained.values()), owners, runs.counts());
  }

  private static PoolView.ForecastErrorView view(ForecastError error) {
    return new PoolView.ForecastErrorView(
        error.engine(), error.runs(), OrNull.of(error.ofSeconds()), OrNull.of(error.ofBytes()));
  }

  private static boolean sharesDevice(WorkerInfo one, WorkerInfo other) {
    return one.host().equals(other.host())
        && one.device().kind().equals(other.device().kind())
        && one.device().name().equals(other.device().name());
  }

  private Map<RunId, Double> alone(Collection<RunRecord> trained) {
    Map<RunId, Double> alone = new HashMap<>();
    trained.forEach(run -> best(run).ifPresent(speed -> alone.put(run.id(), speed)));
    return alone;
  }

  private OptionalDouble best(RunRecord run) {
    if (run.engine().isEmpty() || run.device().isEmpty() || run.workload().isEmpty()) {
      return OptionalDouble.empty();
    }
    WorkerKind kind = new WorkerKind(run.engine().get(), run.device().get());
    return speeds.best(kind, run.workload().get().key());
  }

  private String architecture(RunRecord run) {
    JsonNode id = json.readTree(run.plan()).path("architecture").path("id");
    return id.isString() ? id.asString() : null;
  }
}
