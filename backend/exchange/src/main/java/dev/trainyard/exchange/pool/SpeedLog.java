package dev.trainyard.exchange.pool;

import dev.trainyard.engine.training.Device;
import java.util.List;
import javax.sql.DataSource;

/** How fast each engine trained which network on which device: what {@code engine: auto} knows. */
public interface SpeedLog {

  static SpeedLog on(DataSource database) {
    return new SpeedLog() {
      @Override
      public void record(Device device, List<MeasuredSpeed> speeds) {}

      @Override
      public void recordProbes(Device device, List<MeasuredSpeed> speeds) {}
    };
  }

  /** Keeps the best speed of each workload on a device. */
  void record(Device device, List<MeasuredSpeed> speeds);

  /** What a worker measured of itself at its start; its titles are shown with the worker. */
  void recordProbes(Device device, List<MeasuredSpeed> speeds);
}
