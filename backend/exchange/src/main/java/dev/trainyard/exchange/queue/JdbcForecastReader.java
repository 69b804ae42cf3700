package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.pool.WorkerKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table forecast. */
final class JdbcForecastReader implements ForecastReader {
  private final JdbcClient jdbc;

  JdbcForecastReader(DataSource pool) {
    this.jdbc = Database.of(pool).jdbc();
  }

  @Override
  public Map<RunId, List<Forecast>> of(Collection<RunId> runs) {
    Map<RunId, List<Forecast>> forecasts = new HashMap<>();
    jdbc.sql(
            """
            select * from forecast where run_id = any(:runs)
            order by run_id, seconds nulls last, engine, device
            """)
        .param("runs", runs.stream().map(RunId::value).toArray(UUID[]::new))
        .query(
            row -> {
              forecasts
                  .computeIfAbsent(
                      new RunId(row.getObject("run_id", UUID.class)), run -> new ArrayList<>())
                  .add(
                      new Forecast(
                          new WorkerKind(row.getString("engine"), row.getString("device")),
                          RunRows.number(row, "seconds"),
                          row.getLong("bytes")));
            });
    return forecasts;
  }

  @Override
  public List<ForecastError> errors(int last) {
    return jdbc.sql(
            """
            select engine, count(*) as runs,
                   percentile_cont(0.5) within group (order by abs(took / seconds - 1)) as of_seconds,
                   percentile_cont(0.5) within group (order by abs(peak / bytes - 1)) as of_bytes
            from (
              select engine, train_seconds as took, forecast.seconds,
                     run.peak_bytes::double precision as peak, forecast.bytes,
                     row_number() over (partition by engine order by finished_at desc) as n
              from run
              join forecast using (engine, device)
              where forecast.run_id = run.id and run.state = 'SUCCEEDED'
                and run.plan #>> '{stopping,patience}' is null
            ) ended
            where n <= :last
            group by engine
            order by engine
            """)
        .param("last", last)
        .query(
            (row, number) ->
                new ForecastError(
                    row.getString("engine"),
                    row.getInt("runs"),
                    RunRows.number(row, "of_seconds"),
                    RunRows.number(row, "of_bytes")))
        .list();
  }
}
