package dev.trainyard.server.pool;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRecord;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.run.RunView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the pool once and shows it to any number of people. */
@Component
public class DescribePool {
  private final WorkerRegistry workers;
  private final RunReader runs;
  private final People people;
  private final JsonMapper json;

  DescribePool(WorkerRegistry workers, RunReader runs, People people, JsonMapper json) {
    this.workers = workers;
    this.runs = runs;
    this.people = people;
    this.json = json;
  }

  /** The pool at one moment. */
  public final class Snapshot {
    private final List<WorkerRecord> workers;
    private final Map<RunId, RunRecord> runs;
    private final Map<UUID, Person> owners;
    private final Map<RunState, Long> counts;

    private Snapshot(
        List<WorkerRecord> workers,
        Map<RunId, RunRecord> runs,
        Map<UUID, Person> owners,
        Map<RunState, Long> counts) {
      this.workers = workers;
      this.runs = runs;
      this.owners = owners;
      this.counts = counts;
    }

    /** As this person sees it. */
    public PoolView seenBy(Person person) {
      return new PoolView(
          workers.stream().map(worker -> view(worker, person)).toList(),
          counts.getOrDefault(RunState.QUEUED, 0L),
          counts.getOrDefault(RunState.RUNNING, 0L));
    }

    private PoolView.WorkerView view(WorkerRecord worker, Person person) {
      WorkerInfo info = worker.info();
      return new PoolView.WorkerView(
          info.id().value(),
          info.name(),
          info.host(),
          info.engine(),
          PoolView.DeviceView.of(info.device()),
          worker.state(),
          worker.seenAt(),
          worker.startedAt(),
          worker.run().map(runs::get).map(run -> work(run, person)).orElse(null));
    }

    private PoolView.WorkView work(RunRecord run, Person person) {
      Person owner = owners.get(run.owner());
      return new PoolView.WorkView(
          run.id().value(),
          run.title(),
          architecture(run),
          new PoolView.WorkOwner(owner == null ? "" : owner.displayName()),
          run.progress().map(RunView.ProgressView::of).orElse(null),
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
    return new Snapshot(known, trained, owners, runs.counts());
  }

  private String architecture(RunRecord run) {
    JsonNode id = json.readTree(run.plan()).path("architecture").path("id");
    return id.isString() ? id.asString() : null;
  }
}
