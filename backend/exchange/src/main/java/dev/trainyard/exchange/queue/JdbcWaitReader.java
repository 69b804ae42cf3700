package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerKind;
import dev.trainyard.exchange.queue.PoolLine.Owner;
import dev.trainyard.exchange.queue.PoolLine.Standing;
import dev.trainyard.exchange.queue.PoolLine.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays the pool's line ahead; the table prediction. */
final class JdbcWaitReader implements WaitReader {
  private final Database database;
  private final JdbcClient jdbc;
  private final ReadLine read;

  JdbcWaitReader(DataSource pool) {
    this.database = Database.of(pool);
    this.jdbc = database.jdbc();
    this.read = new ReadLine(jdbc, PoolSettings.DEFAULT);
  }

  @Override
  public List<Place> line() {
    PoolLine line = database.transaction(read::now);
    Stretch stretch = Stretch.of(jdbc);
    Map<RunId, Start> played = PlayAhead.starts(line);
    WhyFirst why = new WhyFirst(line);
    return line.waiting().stream()
        .map(
            run ->
                new Place(
                    run.run(),
                    run.title(),
                    run.owner().person(),
                    run.owner().workshop(),
                    run.position(),
                    run.held(),
                    run.round(),
                    run.movedUp(),
                    line.owners().getOrDefault(run.owner(), Standing.NEW).used(),
                    run.expected(),
                    Optional.ofNullable(played.get(run.run())).map(stretch::applied),
                    why.next(run)))
        .toList();
  }

  @Override
  public List<Start> ifHandedIn(
      UUID owner,
      UUID workshop,
      String engine,
      Optional<String> label,
      List<List<Forecast>> forecasts) {
    PoolLine line = database.transaction(read::now);
    Stretch stretch = Stretch.of(jdbc);
    return forecasts.stream()
        .map(variant -> waiting(new Owner(owner, workshop), engine, label, variant))
        .flatMap(run -> Optional.ofNullable(startOf(run, line)).stream())
        .map(stretch::applied)
        .toList();
  }

  private static Start startOf(Waiting run, PoolLine line) {
    List<Waiting> with = new ArrayList<>(line.first(PlayAhead.MOST - 1).waiting());
    with.add(run);
    return PlayAhead.starts(new PoolLine(with, line.workers(), line.owners(), line.arrivals()))
        .get(run.run());
  }

  private static Waiting waiting(
      Owner owner, String engine, Optional<String> label, List<Forecast> forecasts) {
    Map<WorkerKind, Double> seconds = new HashMap<>();
    for (Forecast forecast : forecasts) {
      forecast.seconds().ifPresent(value -> seconds.put(forecast.kind(), value));
    }
    OptionalDouble expected = seconds.values().stream().mapToDouble(s -> s).min();
    return new Waiting(
        RunId.random(),
        "",
        owner,
        0,
        false,
        0,
        false,
        engine,
        label,
        QueueSettings.isShort(expected),
        expected,
        seconds);
  }

  @Override
  public void remember() {
    Set<RunId> unknown = waitingWithoutPrediction();
    if (unknown.isEmpty()) {
      return;
    }
    PoolLine line = database.transaction(read::now);
    Stretch stretch = Stretch.of(jdbc);
    Map<RunId, Start> starts = PlayAhead.starts(line);
    starts.keySet().retainAll(unknown);
    starts.forEach((run, played) -> keep(run, played, stretch.applied(played)));
  }

  private Set<RunId> waitingWithoutPrediction() {
    return jdbc.sql(
            """
            select id from run left join prediction on run_id = id
            where state = 'QUEUED' and started_at is null and run_id is null
            """)
        .query(RunRows::id)
        .set();
  }

  private void keep(RunId run, Start played, Start shown) {
    jdbc.sql(
            """
            insert into prediction (run_id, made_at, typical, most, typical_played, most_played)
            select id, now(), :typical, :most, :typicalPlayed, :mostPlayed
            from run where id = :run and state = 'QUEUED' and started_at is null
            on conflict do nothing
            """)
        .param("typical", shown.typical())
        .param("most", shown.most())
        .param("typicalPlayed", played.typical())
        .param("mostPlayed", played.most())
        .param("run", run.value())
        .update();
  }

  @Override
  public WaitError error(int last) {
    return jdbc.sql(
            """
            select count(*) as runs,
                   percentile_cont(0.5) within group (order by abs(actual / typical - 1)) as median,
                   avg(case when actual <= most then 1.0 else 0.0 end)::float8 as covered
            from (
              select typical, most, extract(epoch from run.started_at - made_at)::float8 as actual
              from prediction join run on run.id = run_id
              where run.started_at is not null and typical >= :least
              order by run.started_at desc
              limit :last
            ) latest
            """)
        .param("least", WORTH_TELLING)
        .param("last", last)
        .query(
            (row, number) ->
                new WaitError(
                    row.getInt("runs"),
                    RunRows.number(row, "median"),
                    RunRows.number(row, "covered")))
        .single();
  }
}
