package dev.trainyard.exchange.pool;

import dev.trainyard.engine.training.Device;
import java.util.List;
import javax.sql.DataSource;

/**
 * How fast each engine trained which network on which device: what {@code engine: auto} knows. The
 * best of each workload and {@link WorkerKind} is kept, because a worker that shares its device is
 * slower than it could be. A speed that is not a positive number is passed over.
 */
public interface SpeedLog {

  static SpeedLog on(DataSource database) {
    return new JdbcSpeedLog(database);
  }

  /** What runs reached. */
  void record(Device device, List<MeasuredSpeed> speeds);

  /** What a worker measured of itself at its start; its titles are shown with the worker. */
  void recordProbes(Device device, List<MeasuredSpeed> speeds);
}
