package dev.trainyard.exchange.metrics;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import dev.trainyard.exchange.queue.HoldRun;
import dev.trainyard.exchange.queue.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in the table measurement. The run's row is locked while its rows are numbered. */
final class JdbcMetricLog implements MetricLog {
  private final JdbcClient jdbc;
  private final Database database;

  JdbcMetricLog(DataSource pool) {
    this.database = Database.of(pool);
    this.jdbc = database.jdbc();
  }

  @Override
  public long append(Lease lease, List<Measurement> batch) {
    return database.transaction(
        () -> {
          long last = HoldRun.by(jdbc, lease).lastMeasurement();
          int written = batch.isEmpty() ? 0 : insert(lease.run(), last, batch);
          if (written > 0) {
            announce(lease.run(), last + written);
          }
          return last + written;
        });
  }

  @Override
  public List<NumberedMeasurement> after(RunId run, long n, SeriesChoice series, int limit) {
    return jdbc.sql(
            """
            select n, series, epoch, step, at, value from measurement
            where run_id = :run and n > :n and series like any(:like) and series not like :unlike
            order by n limit :limit
            """)
        .param("run", run.value())
        .param("n", n)
        .param("like", series.like().toArray(String[]::new))
        .param("unlike", series.unlike())
        .param("limit", limit)
        .query(JdbcMetricLog::measurement)
        .list();
  }

  @Override
  public List<NumberedMeasurement> outline(RunId run, Series series, int points) {
    return jdbc.sql(
            """
            with curve as (
              select n, series, epoch, step, at, value, value in ('NaN', 'Infinity', '-Infinity') as wild,
                     min(step) over () as first, max(step) over () as last
              from measurement where run_id = :run and series = :series
            ), stretched as (
              select *, (step - first) * :stretches / (last - first + 1) as stretch from curve
            ), ranked as (
              select *, row_number() over (partition by wild, stretch order by value, step) as low,
                        row_number() over (partition by wild, stretch order by value desc, step) as high
              from stretched
            )
            select n, series, epoch, step, at, value from ranked
            where wild or low = 1 or high = 1 or step in (first, last)
            order by step
            """)
        .param("run", run.value())
        .param("series", series.name())
        .param("stretches", Math.max(1, (points - 2) / 2))
        .query(JdbcMetricLog::measurement)
        .list();
  }

  @Override
  public List<Series> series(RunId run, SeriesChoice choice) {
    return jdbc.sql(
            """
            select distinct series from measurement
            where run_id = :run and series like any(:like) and series not like :unlike
            order by series
            """)
        .param("run", run.value())
        .param("like", choice.like().toArray(String[]::new))
        .param("unlike", choice.unlike())
        .query((row, number) -> new Series(row.getString("series")))
        .list();
  }

  @Override
  public Map<RunId, Double> highest(Collection<RunId> runs, Series series) {
    Map<RunId, Double> highest = new HashMap<>();
    jdbc.sql(
            """
            select run_id, max(value) as highest from measurement
            where run_id = any(:runs) and series = :series and value <> 'NaN'
            group by run_id
            """)
        .param("runs", runs.stream().map(RunId::value).toArray(UUID[]::new))
        .param("series", series.name())
        .query(
            row -> {
              highest.put(new RunId(row.getObject("run_id", UUID.class)), row.getDouble("highest"));
            });
    return highest;
  }

  @Override
  public Map<RunId, Integer> lastEpochs(Collection<RunId> runs, Series series) {
    Map<RunId, Integer> epochs = new HashMap<>();
    jdbc.sql(
            """
            select run_id, max(epoch) as epoch from measurement
            where run_id = any(:runs) and series = :series group by run_id
            """)
        .param("runs", runs.stream().map(RunId::value).toArray(UUID[]::new))
        .param("series", series.name())
        .query(
            row -> {
              epochs.put(new RunId(row.getObject("run_id", UUID.class)), row.getInt("epoch"));
            });
    return epochs;
  }

  private int insert(RunId run, long last, List<Measurement> batch) {
    return jdbc.sql(
            """
            with incoming as (
              select distinct on (series, step) *
              from unnest(:series::text[], :epoch::int[], :step::bigint[], :at::bigint[], :value::float8[])
                with ordinality as row (series, epoch, step, at, value, place)
              order by series, step, place
            )
            insert into measurement (run_id, n, series, epoch, step, at, value)
            select :run, :last + row_number() over (order by place), series, epoch, step,
                   timestamptz 'epoch' + at * interval '1 microsecond', value
            from incoming
            where not exists (
              select from measurement old
              where old.run_id = :run and old.series = incoming.series and old.step = incoming.step)
            """)
        .param("series", batch.stream().map(row -> row.series().name()).toArray(String[]::new))
        .param("epoch", batch.stream().mapToInt(Measurement::epoch).toArray())
        .param("step", batch.stream().mapToLong(Measurement::step).toArray())
        .param("at", batch.stream().mapToLong(row -> micros(row.at())).toArray())
        .param("value", batch.stream().mapToDouble(Measurement::value).toArray())
        .param("run", run.value())
        .param("last", last)
        .update();
  }

  private void announce(RunId run, long last) {
    jdbc.sql("update run set last_measurement = :last where id = :run")
        .param("last", last)
        .param("run", run.value())
        .update();
    Bell.ring(jdbc, new Ring.Measured(run, last));
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static NumberedMeasurement measurement(ResultSet row, int number) throws SQLException {
    return new NumberedMeasurement(
        row.getLong("n"),
        new Measurement(
            new Series(row.getString("series")),
            row.getInt("epoch"),
            row.getLong("step"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getDouble("value")));
  }
}
