package dev.trainyard.exchange.pool;

import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the table speed. */
final class JdbcSpeedLog implements SpeedLog {
  private final Database database;
  private final JdbcClient jdbc;

  JdbcSpeedLog(DataSource pool) {
    this.database = Database.of(pool);
    this.jdbc = database.jdbc();
  }

  @Override
  public void record(Device device, List<MeasuredSpeed> speeds) {
    keepAll(WorkerKind.of(device), speeds, false);
  }

  @Override
  public void recordProbes(Device device, List<MeasuredSpeed> speeds) {
    keepAll(WorkerKind.of(device), speeds, true);
  }

  private void keepAll(WorkerKind kind, List<MeasuredSpeed> speeds, boolean probe) {
    // In one order for all, so that workers which start together do not wait for each other's rows.
    List<MeasuredSpeed> ordered =
        speeds.stream()
            .filter(JdbcSpeedLog::isSpeed)
            .sorted(Comparator.comparing(speed -> speed.workload().key()))
            .toList();
    database.inTransaction(
        () -> {
          ordered.forEach(speed -> keep(kind, speed, probe));
          Bell.ring(jdbc, new Ring.PoolChanged());
        });
  }

  private static boolean isSpeed(MeasuredSpeed speed) {
    return speed.imagesPerSecond() > 0 && Double.isFinite(speed.imagesPerSecond());
  }

  /** A run of a probe's workload does not take its title away. */
  private void keep(WorkerKind kind, MeasuredSpeed speed, boolean probe) {
    jdbc.sql(
            """
            insert into speed (engine, device, workload_key, macs, calls, work, title, probe, images_per_second, measured_at)
            values (:engine, :device, :key, :macs, :calls, :work, :title, :probe, :speed, now())
            on conflict (engine, device, workload_key) do update set
              title = case when speed.probe and not excluded.probe then speed.title else excluded.title end,
              calls = excluded.calls, work = excluded.work,
              probe = speed.probe or excluded.probe,
              images_per_second = greatest(speed.images_per_second, excluded.images_per_second),
              measured_at = case when excluded.images_per_second > speed.images_per_second
                            then excluded.measured_at else speed.measured_at end
            """)
        .param("engine", kind.engine())
        .param("device", kind.device())
        .param("key", speed.workload().key())
        .param("macs", speed.workload().macs())
        .param("calls", speed.workload().calls())
        .param("work", speed.workload().work())
        .param("title", speed.title())
        .param("probe", probe)
        .param("speed", speed.imagesPerSecond())
        .update();
  }
}
