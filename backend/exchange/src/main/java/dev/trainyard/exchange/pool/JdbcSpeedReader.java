package dev.trainyard.exchange.pool;

import dev.trainyard.engine.plan.Workload;
import dev.trainyard.exchange.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table speed. */
final class JdbcSpeedReader implements SpeedReader {
  private final JdbcClient jdbc;

  JdbcSpeedReader(DataSource pool) {
    this.jdbc = Database.of(pool).jdbc();
  }

  @Override
  public Map<WorkerKind, List<MeasuredSpeed>> probes() {
    Map<WorkerKind, List<MeasuredSpeed>> probes = new HashMap<>();
    jdbc.sql("select * from speed where probe order by macs, title, workload_key")
        .query(
            row -> {
              probes
                  .computeIfAbsent(
                      new WorkerKind(row.getString("engine"), row.getString("device")),
                      kind -> new ArrayList<>())
                  .add(
                      new MeasuredSpeed(
                          row.getString("title"),
                          workload(row),
                          row.getDouble("images_per_second")));
            });
    return probes;
  }

  private static Workload workload(ResultSet row) throws SQLException {
    String key = row.getString("workload_key");
    long macs = row.getLong("macs");
    Double work = row.getObject("work", Double.class);
    return work == null
        ? new Workload(key, macs)
        : new Workload(key, macs, row.getDouble("calls"), work);
  }

  @Override
  public OptionalDouble best(WorkerKind kind, String workload) {
    return jdbc.sql(
            """
            select images_per_second from speed
            where engine = :engine and device = :device and workload_key = :workload
            """)
        .param("engine", kind.engine())
        .param("device", kind.device())
        .param("workload", workload)
        .query((row, number) -> OptionalDouble.of(row.getDouble("images_per_second")))
        .optional()
        .orElse(OptionalDouble.empty());
  }
}
