package dev.trainyard.exchange.pool;

import dev.trainyard.engine.training.Device;
import java.util.List;

/** How fast each engine trained which network on which device: what {@code engine: auto} knows. */
public interface SpeedLog {

  /** Keeps the best speed of each workload on a device. */
  void record(Device device, List<MeasuredSpeed> speeds);
}
